import type { CursorKey, KeyKind } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { HeatMapRow, HeatMapSort } from '../domain/heat-map.js';

/** A page's rows; `key` is where the row stands in the order. */
export interface Placed {
  readonly row: HeatMapRow;
  readonly key: CursorKey;
}

type SortKind = Extract<KeyKind, 'text' | 'integer' | 'number' | 'id'>;

const TYPES: Readonly<Record<SortKind, string>> = { text: 'text', integer: 'int', number: 'double precision', id: 'uuid' };

interface Order {
  /** The sort values before the id, as SQL over `s` (score) and `r` (supplier record), with their kinds. */
  readonly by: readonly (readonly [sql: string, kind: SortKind])[];
  readonly descending: boolean;
}

/** Nothing applicable has no attainment: it sorts behind 1. */
const ATTAINMENT = ['coalesce(s.attainment, 2)', 'number'] as const;

/** Who said nothing about itself stands behind those who did: no gap is as low as -9. */
const PERCEPTION_GAP = ['coalesce(s.perception_gap, -9)', 'number'] as const;

const ORDERS: Readonly<Record<HeatMapSort, Order>> = {
  standing: { by: [['s.severity', 'integer'], ATTAINMENT], descending: false },
  attainment: { by: [ATTAINMENT], descending: false },
  '-attainment': { by: [ATTAINMENT], descending: true },
  name: {
    by: [
      ['r.name_kana', 'text'],
      ['r.name', 'text'],
    ],
    descending: false,
  },
  '-name': {
    by: [
      ['r.name_kana', 'text'],
      ['r.name', 'text'],
    ],
    descending: true,
  },
  code: { by: [['r.code', 'text']], descending: false },
  '-code': { by: [['r.code', 'text']], descending: true },
  must_gaps: { by: [['s.must_gaps', 'integer']], descending: false },
  '-must_gaps': { by: [['s.must_gaps', 'integer']], descending: true },
  '-perception_gap': { by: [PERCEPTION_GAP], descending: true },
};

/** Suppliers × domains, a page at a time: the scored ones in the order asked for, then the others by code. */
@Injectable()
export class HeatMapRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** What the order sorts by, the id included. */
  kindsOf(sort: HeatMapSort): readonly KeyKind[] {
    return [...ORDERS[sort].by.map(([, kind]) => kind), 'id'];
  }

  async scored(campaignId: string, basis: string, sort: HeatMapSort, after: CursorKey | null, limit: number): Promise<Placed[]> {
    const { by, descending } = ORDERS[sort];
    const order = [...by, ['s.relationship_id', 'id'] as const];
    const direction = descending ? 'desc' : 'asc';
    const orderBy = (name: (sql: string, at: number) => string) => order.map(([sql], at) => `${name(sql, at)} ${direction}`).join(', ');
    const start =
      after &&
      `and (${order.map(([sql]) => sql).join(', ')}) ${descending ? '<' : '>'} (${order.map(([, kind], at) => `$${at + 5}::${TYPES[kind]}`).join(', ')})`;
    const rows = await this.database.rows<HeatMapRow & { readonly key: CursorKey }>(
      `with page as (
         select s.*, r.code, r.name, ${order.map(([sql], at) => `${sql} as sort_${at}`).join(', ')}
         from app.submission_score s join app.supplier_record r on r.buyer_id = s.buyer_id and r.relationship_id = s.relationship_id
         where s.buyer_id = $1 and s.campaign_id = $2 and s.basis = $3 and s.latest ${start ?? ''}
         order by ${orderBy((sql) => sql)} limit $4)
       select p.assessment_id as "assessmentId", p.relationship_id as "relationshipId", p.submission_id as "submissionId", p.code as "supplierCode",
         p.name as "supplierName", a.classes, p.standing, p.attainment, p.maturity, p.coverage, p.gaps, p.must_gaps as "mustGaps",
         p.self_rating as "selfRating", p.perception_gap as "perceptionGap", p.submitted_at as "submittedAt",
         json_build_array(${order.map((_, at) => `p.sort_${at}`).join(', ')}) as key,
         (select coalesce(json_agg(json_build_object('domain', d.domain, 'attainment', d.attainment, 'mustGaps', d.must_gaps)), '[]')
          from app.domain_score d where d.buyer_id = $1 and d.submission_id = p.submission_id and d.basis = p.basis) as domains
       from page p join app.assessment a on a.id = p.assessment_id and a.buyer_id = $1
       order by ${orderBy((_, at) => `p.sort_${at}`)}`,
      [this.database.tenantId, campaignId, basis, limit, ...(after ?? [])],
    );
    return rows.map(({ key, ...row }) => ({ row, key }));
  }

  /** Those asked who have nothing that counts, by code. */
  async open(campaignId: string, basis: string, after: CursorKey | null, limit: number): Promise<Placed[]> {
    const rows = await this.database.rows<HeatMapRow>(
      `select a.id as "assessmentId", a.relationship_id as "relationshipId", null as "submissionId", r.code as "supplierCode", r.name as "supplierName",
         a.classes, 'incomplete' as standing, null as attainment, null as maturity, null as coverage, 0 as gaps, 0 as "mustGaps",
         null as "selfRating", null as "perceptionGap", null as "submittedAt", '[]'::json as domains
       from app.assessment a join app.supplier_record r on r.buyer_id = a.buyer_id and r.relationship_id = a.relationship_id
       where a.buyer_id = $1 and a.campaign_id = $2 and a.state not in ('refused', 'cancelled')
         and not exists (select 1 from app.submission_score s where s.buyer_id = $1 and s.assessment_id = a.id and s.basis = $3 and s.latest)
         and ($5::text is null or r.code > $5)
       order by r.code limit $4`,
      [this.database.tenantId, campaignId, basis, limit, after?.[0] ?? null],
    );
    return rows.map((row) => ({ row, key: [row.supplierCode] }));
  }
}
