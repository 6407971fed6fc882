import type { CursorKey } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { HeatMapRow, HeatMapSort } from '../domain/campaign/heat-map.js';
import { orderOf, TYPES } from './heat-map-orders.js';
import { REPORTED, type ReportWish, reportConditions, SCORED, SCORED_IN_CAMPAIGN } from './report-conditions.js';

/** A page's rows; `key` is where the row stands in the order, `line` what was submitted (see `scoreLine`). */
export interface Placed {
  readonly row: HeatMapRow;
  readonly key: CursorKey;
  readonly line: string | null;
}

/** One entry per supplier with a score, for an order over some questions only. */
export interface Measures {
  readonly relationshipIds: readonly string[];
  readonly attainments: readonly (number | null)[];
  readonly mustGaps: readonly number[];
}

/** Suppliers × domains, a page at a time: the scored ones in the order asked for, then the others by code. */
@Injectable()
export class HeatMapRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** @param measures in place of what is kept of whole submissions */
  async scored(wish: ReportWish, sort: HeatMapSort, after: CursorKey | null, limit: number, measures: Measures | null): Promise<Placed[]> {
    const { by, descending } = orderOf(sort, measures ? 'm' : 's');
    const { where, parameters } = await reportConditions(this.database, wish);
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const direction = descending ? 'desc' : 'asc';
    const orderBy = (name: (sql: string, at: number) => string) => by.map(([sql], at) => `${name(sql, at)} ${direction}`).join(', ');
    const columns = by.map(([sql]) => sql).join(', ');
    const start =
      after && ` and (${columns}) ${descending ? '<' : '>'} (${by.map(([, kind], at) => `${bind(after[at])}::${TYPES[kind]}`).join(', ')})`;
    const measured =
      measures &&
      ` join unnest(${bind(measures.relationshipIds)}::uuid[], ${bind(measures.attainments)}::double precision[], ${bind(measures.mustGaps)}::int[])
          as m (relationship_id, attainment, must_gaps) on m.relationship_id = s.relationship_id`;
    const kept = sort === 'standing' && !measures ? `${SCORED} where ${SCORED_IN_CAMPAIGN}` : `${REPORTED}${measured ?? ''} where true`;
    const rows = await this.database.rows<HeatMapRow & { readonly key: CursorKey; readonly line: string }>(
      `with page as (
         select s.*, a.classes, r.code, r.name, ${by.map(([sql], at) => `${sql} as sort_${at}`).join(', ')}
         from ${kept} and ${where} and s.latest${start ?? ''}
         order by ${orderBy((sql) => sql)} limit ${bind(limit)})
       select p.assessment_id as "assessmentId", p.relationship_id as "relationshipId", p.submission_id as "submissionId", p.code as "supplierCode",
         p.name as "supplierName", p.classes, p.standing, p.attainment, p.maturity, p.coverage, p.gaps, p.must_gaps as "mustGaps",
         p.self_rating as "selfRating", p.perception_gap as "perceptionGap", p.perception, p.submitted_at as "submittedAt", p.line,
         json_build_array(${by.map((_, at) => `p.sort_${at}`).join(', ')}) as key,
         (select coalesce(json_agg(json_build_object('domain', d.domain, 'attainment', d.attainment, 'mustGaps', d.must_gaps)), '[]')
          from app.domain_score d where d.buyer_id = $1 and d.submission_id = p.submission_id and d.basis = p.basis) as domains
       from page p order by ${orderBy((_, at) => `p.sort_${at}`)}`,
      parameters,
    );
    return rows.map(({ key, line, ...row }) => ({ row, key, line }));
  }

  /** Those asked who have nothing that counts, by code. */
  async open(wish: ReportWish, after: CursorKey | null, limit: number): Promise<Placed[]> {
    const { where, parameters } = await reportConditions(this.database, wish);
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const start = after ? ` and r.code > ${bind(after[0])}` : '';
    const rows = await this.database.rows<HeatMapRow>(
      `select a.id as "assessmentId", a.relationship_id as "relationshipId", null as "submissionId", r.code as "supplierCode", r.name as "supplierName",
         a.classes, 'incomplete' as standing, null as attainment, null as maturity, null as coverage, 0 as gaps, 0 as "mustGaps",
         null as "selfRating", null as "perceptionGap", null as perception, null as "submittedAt", '[]'::json as domains
       from ${REPORTED} where ${where} and s.submission_id is null${start} order by r.code limit ${bind(limit)}`,
      parameters,
    );
    return rows.map((row) => ({ row, key: [row.supplierCode], line: null }));
  }
}
