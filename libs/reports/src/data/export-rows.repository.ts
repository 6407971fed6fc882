import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { HeatMapRow } from '../domain/heat-map.js';

/** One gap as it is exported. */
export interface ExportedGap {
  readonly supplierCode: string;
  readonly supplierName: string;
  readonly classes: readonly string[];
  readonly domain: string;
  readonly questionKey: string;
  readonly status: 'gap' | 'unknown' | 'unanswered';
  readonly level: number;
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
  readonly must: boolean;
  readonly priority: number;
  readonly comment: string | null;
}

/** One submitted answer as it is exported. */
export interface ExportedAnswer {
  readonly supplierCode: string;
  readonly supplierName: string;
  readonly questionKey: string;
  readonly kind: 'level' | 'unknown' | 'not_applicable' | 'declined' | 'profile' | 'probe';
  readonly level: number | null;
  readonly value: unknown;
  readonly reason: string | null;
  readonly confirmed: boolean;
  readonly comment: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Date;
  readonly submittedAt: Date;
  readonly signedBy: string;
}

/** What counts in a campaign now: the scored submissions with what the buyer calls the supplier. */
const COUNTING = `app.submission_score s
  join app.supplier_record r on r.buyer_id = s.buyer_id and r.relationship_id = s.relationship_id
  join app.submission u on u.id = s.submission_id and u.buyer_id = s.buyer_id`;
const OF_CAMPAIGN = `s.buyer_id = $1 and s.campaign_id = $2 and s.basis = $3 and s.latest`;

/** Long lists for exports, in batches through a cursor, in supplier-code order. Call inside one snapshot. */
@Injectable()
export class ExportRowsRepository {
  constructor(private readonly database: TenantDatabase) {}

  suppliers(campaignId: string, basis: string): AsyncGenerator<HeatMapRow[]> {
    return this.database.batches<HeatMapRow>(
      `select a.id as "assessmentId", a.relationship_id as "relationshipId", s.submission_id as "submissionId", r.code as "supplierCode",
         r.name as "supplierName", a.classes, coalesce(s.standing, 'incomplete') as standing, s.attainment, s.maturity, s.coverage,
         coalesce(s.gaps, 0) as gaps, coalesce(s.must_gaps, 0) as "mustGaps", s.self_rating as "selfRating", s.perception_gap as "perceptionGap",
         s.submitted_at as "submittedAt",
         (select coalesce(json_agg(json_build_object('domain', d.domain, 'attainment', d.attainment, 'mustGaps', d.must_gaps)), '[]')
          from app.domain_score d where d.buyer_id = $1 and d.submission_id = s.submission_id and d.basis = s.basis) as domains
       from app.assessment a
       join app.supplier_record r on r.buyer_id = a.buyer_id and r.relationship_id = a.relationship_id
       left join app.submission_score s on s.buyer_id = a.buyer_id and s.assessment_id = a.id and s.basis = $3 and s.latest
       where a.buyer_id = $1 and a.campaign_id = $2 and (a.state not in ('refused', 'cancelled') or a.submission_id is not null) order by r.code`,
      [this.database.tenantId, campaignId, basis],
    );
  }

  gaps(campaignId: string, basis: string): AsyncGenerator<ExportedGap[]> {
    return this.database.batches<ExportedGap>(
      `select r.code as "supplierCode", r.name as "supplierName", to_json(u.classes) as classes, q.domain, q.question_key as "questionKey", q.status, q.level, q.target,
         q.gap, q.weight, q.must, q.priority, t.comment
       from ${COUNTING}
       join app.question_score q on q.buyer_id = s.buyer_id and q.submission_id = s.submission_id and q.basis = s.basis and q.gap > 0
       left join app.submission_answer t on t.submission_id = s.submission_id and t.question_key = q.question_key and t.buyer_id = s.buyer_id
       where ${OF_CAMPAIGN} order by r.code, q.priority desc, q.position`,
      [this.database.tenantId, campaignId, basis],
    );
  }

  answers(campaignId: string, basis: string): AsyncGenerator<ExportedAnswer[]> {
    return this.database.batches<ExportedAnswer>(
      `select r.code as "supplierCode", r.name as "supplierName", t.question_key as "questionKey", t.kind, t.level, t.value, t.reason, t.confirmed,
         t.comment, t.answered_by_name as "answeredBy", t.answered_at as "answeredAt", u.submitted_at as "submittedAt", u.signed_by as "signedBy"
       from ${COUNTING} join app.submission_answer t on t.submission_id = s.submission_id and t.buyer_id = s.buyer_id
       where ${OF_CAMPAIGN} order by r.code, t.question_key`,
      [this.database.tenantId, campaignId, basis],
    );
  }
}
