import type { Basis } from '@app/gap-analysis';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AskedSupplier, SubmittedLine } from '../domain/campaign/chain.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { REPORTED, reportConditions } from './report-conditions.js';

interface AskedRow extends SubmittedLine {
  readonly relationshipId: string;
  readonly code: string;
  /** JSON, as few suppliers differ in it: parsed once per set. */
  readonly classes: string;
  readonly isSubmitted: boolean;
}

/** A campaign's suppliers with what each submitted, one line each. */
@Injectable()
export class AskedSuppliersRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** By supplier code. */
  async of(campaignId: string, basis: Basis, filter: ReportFilter): Promise<AskedSupplier[]> {
    const { where, parameters } = await reportConditions(this.database, { campaignId, basis, filter });
    const rows = await this.database.rows<AskedRow>(
      `select a.relationship_id as "relationshipId", r.code, to_json(a.classes)::text as classes, s.line is not null as "isSubmitted", s.standing,
         s.perception, s.line
       from ${REPORTED} where ${where} order by r.code`,
      parameters,
    );
    const sets = new Map<string, readonly string[]>();
    return rows.map(({ relationshipId, code, classes, isSubmitted, standing, perception, line }) => ({
      relationshipId,
      code,
      classes: parsed(sets, classes),
      submitted: isSubmitted ? { standing, perception, line } : null,
    }));
  }
}

function parsed(sets: Map<string, readonly string[]>, json: string): readonly string[] {
  const known = sets.get(json) ?? (JSON.parse(json) as string[]);
  sets.set(json, known);
  return known;
}
