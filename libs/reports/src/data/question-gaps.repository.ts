import type { CursorKey } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { SupplierBelow } from '../domain/campaign/question-gap.js';
import { REPORTED, type ReportWish, reportConditions } from './report-conditions.js';

/** As it is kept; the exposure follows from the classes, the last factor from whether it is a must. */
export interface GapRow extends Omit<SupplierBelow, 'exposure' | 'mustFactor'> {
  readonly classes: readonly string[];
}

export interface QuestionWish extends ReportWish {
  readonly questionKey: string;
  /** Only suppliers for whom it is a must. */
  readonly must: boolean;
}

/** Who falls short of one question. */
@Injectable()
export class QuestionGapsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** By priority, then by code. @param after priority and code of the last one seen */
  async below({ questionKey, must, ...wish }: QuestionWish, after: CursorKey | null, limit: number): Promise<GapRow[]> {
    const { where, parameters } = await reportConditions(this.database, wish);
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const key = bind(questionKey);
    const from = after && { priority: bind(after[0]), code: bind(after[1]) };
    const start = from
      ? ` and (q.priority < ${from.priority}::double precision or (q.priority = ${from.priority}::double precision and r.code > ${from.code}))`
      : '';
    return this.database.rows<GapRow>(
      `select a.relationship_id as "relationshipId", s.submission_id as "submissionId", r.code as "supplierCode", r.name as "supplierName", a.classes,
         coalesce(q.level, 0) as level, q.status, q.target, q.gap, q.weight, q.must, q.priority
       from ${REPORTED}
       join app.question_score q on q.buyer_id = s.buyer_id and q.submission_id = s.submission_id and q.basis = s.basis and q.question_key = ${key}
       where ${where} and q.gap > 0${must ? ' and q.must' : ''}${start} order by q.priority desc, r.code limit ${bind(limit)}`,
      parameters,
    );
  }
}
