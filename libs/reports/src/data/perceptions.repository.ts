import type { CursorKey } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Perceived } from '../domain/campaign/perception-groups.js';
import { REPORTED, type ReportWish, reportConditions } from './report-conditions.js';
import { writtenSizes } from './written-sizes.js';

/** Which of them: those of a group, or who see themselves so. Undefined: whichever. */
export interface Whom {
  readonly perception?: Perceived['perception'] | undefined;
  /** Empty: not recorded. */
  readonly industry?: string | undefined;
  /** The key of a band, or any words that are read as one. */
  readonly size?: string | undefined;
}

export interface PerceivedSupplier extends Perceived {
  readonly relationshipId: string;
  readonly submissionId: string;
  readonly supplierCode: string;
  readonly supplierName: string;
}

const INDUSTRY = `coalesce(r.industry, '')`;
const SIZE = `coalesce(r.size, '')`;
/** How far the two are apart, whichever is higher. */
const DISTANCE = 'abs(s.perception_gap)';
const WORDS = `${INDUSTRY} as industry, ${SIZE} as size, s.self_rating as "selfRating", s.maturity, s.perception_gap as gap, s.perception`;

/** How suppliers see themselves, of those who said something and have a maturity. */
@Injectable()
export class PerceptionsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Everybody, in no order. */
  async every(wish: ReportWish): Promise<Perceived[]> {
    const { where, parameters } = await reportConditions(this.database, wish);
    return this.database.rows<Perceived>(`select ${WORDS} from ${REPORTED} where ${where} and s.perception is not null`, parameters);
  }

  /** The widest difference first, then by code. @param after difference and code of the last one seen */
  async suppliers(wish: ReportWish, whom: Whom, after: CursorKey | null, limit: number): Promise<PerceivedSupplier[]> {
    const { where, parameters } = await reportConditions(this.database, wish);
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [where, 's.perception is not null'];
    if (whom.perception !== undefined) conditions.push(`s.perception = ${bind(whom.perception)}`);
    if (whom.industry !== undefined) conditions.push(`${INDUSTRY} = ${bind(whom.industry)}`);
    if (whom.size === '') conditions.push(`${SIZE} = ''`);
    else if (whom.size !== undefined) conditions.push(`r.size = any (${bind(await writtenSizes(this.database, [whom.size]))}::text[])`);
    if (after) {
      const [distance, code] = [`${bind(after[0])}::double precision`, bind(after[1])];
      conditions.push(`(${DISTANCE} < ${distance} or (${DISTANCE} = ${distance} and r.code > ${code}))`);
    }
    return this.database.rows<PerceivedSupplier>(
      `select a.relationship_id as "relationshipId", s.submission_id as "submissionId", r.code as "supplierCode", r.name as "supplierName", ${WORDS}
       from ${REPORTED} where ${conditions.join(' and ')} order by ${DISTANCE} desc, r.code limit ${bind(limit)}`,
      parameters,
    );
  }
}
