import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { HeatMapRow } from '../domain/campaign/heat-map.js';
import { REPORTED, type ReportWish, reportConditions } from './report-conditions.js';

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

export interface ExportedPerception {
  readonly supplierCode: string;
  readonly supplierName: string;
  readonly selfRating: number;
  readonly maturity: number;
  readonly gap: number;
  readonly perception: 'over_confident' | 'realistic' | 'under_confident';
}

export interface FirstSubmission {
  readonly submissionId: string;
  readonly supplierCode: string;
  readonly supplierName: string;
}

/** Which rows: of a campaign's chosen suppliers, and where that matters of some questions only (null: all). */
export interface ExportWishes extends ReportWish {
  readonly questionKeys: readonly string[] | null;
}

/** The long lists. */
export type ExportList = 'suppliers' | 'gaps' | 'answers';

/** What the chosen suppliers submitted that counts now. */
const SUBMITTED = `${REPORTED} join app.submission u on u.id = s.submission_id and u.buyer_id = s.buyer_id`;

/** Long lists for exports, in batches through a cursor, in supplier-code order. Call inside one snapshot. */
@Injectable()
export class ExportRowsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** With what each submitted (see `scoreLine`). */
  async *suppliers(wishes: ExportWishes): AsyncGenerator<(HeatMapRow & { readonly line: string | null })[]> {
    const { where, parameters } = await this.conditions(wishes);
    yield* this.database.batches<HeatMapRow & { readonly line: string | null }>(
      `select a.id as "assessmentId", a.relationship_id as "relationshipId", s.submission_id as "submissionId", r.code as "supplierCode",
         r.name as "supplierName", to_json(a.classes) as classes, coalesce(s.standing, 'incomplete') as standing, s.attainment, s.maturity, s.coverage,
         coalesce(s.gaps, 0) as gaps, coalesce(s.must_gaps, 0) as "mustGaps", s.self_rating as "selfRating", s.perception_gap as "perceptionGap",
         s.perception, s.submitted_at as "submittedAt", s.line,
         (select coalesce(json_agg(json_build_object('domain', d.domain, 'attainment', d.attainment, 'mustGaps', d.must_gaps)), '[]')
          from app.domain_score d where d.buyer_id = $1 and d.submission_id = s.submission_id and d.basis = s.basis) as domains
       from ${REPORTED} where ${where} order by r.code`,
      parameters,
    );
  }

  /** Of those who rated themselves. */
  async *perceptions(wishes: ExportWishes): AsyncGenerator<ExportedPerception[]> {
    const { where, parameters } = await this.conditions(wishes);
    yield* this.database.batches<ExportedPerception>(
      `select r.code as "supplierCode", r.name as "supplierName", s.self_rating as "selfRating", s.maturity, s.perception_gap as gap, s.perception
       from ${REPORTED} where ${where} and s.perception is not null order by r.code`,
      parameters,
    );
  }

  /** The first of the chosen suppliers that has submitted. */
  async firstSubmission(wishes: ExportWishes): Promise<FirstSubmission | null> {
    const { where, parameters } = await this.conditions(wishes);
    return this.database.row<FirstSubmission>(
      `select s.submission_id as "submissionId", r.code as "supplierCode", r.name as "supplierName"
       from ${REPORTED} where ${where} and s.submission_id is not null order by r.code limit 1`,
      parameters,
    );
  }

  async *gaps(wishes: ExportWishes): AsyncGenerator<ExportedGap[]> {
    const { where, parameters, ofQuestions } = await this.conditions(wishes);
    yield* this.database.batches<ExportedGap>(
      `select r.code as "supplierCode", r.name as "supplierName", to_json(u.classes) as classes, q.domain, q.question_key as "questionKey", q.status,
         q.level, q.target, q.gap, q.weight, q.must, q.priority, t.comment
       from ${SUBMITTED}
       join app.question_score q on q.buyer_id = s.buyer_id and q.submission_id = s.submission_id and q.basis = s.basis and q.gap > 0
       left join app.submission_answer t on t.submission_id = s.submission_id and t.question_key = q.question_key and t.buyer_id = s.buyer_id
       where ${where}${ofQuestions('q')} order by r.code, q.priority desc, q.position`,
      parameters,
    );
  }

  /** @param askedInOrder the keys of everything that was asked: in this order */
  async *answers(wishes: ExportWishes, askedInOrder: readonly string[]): AsyncGenerator<ExportedAnswer[]> {
    const { where, parameters, ofQuestions } = await this.conditions(wishes);
    const chosen = `${where}${ofQuestions('t')}`;
    // Looked up, not joined: so suppliers still come in the order of their index, and no more than one's answers are sorted at a time.
    const place = `($${parameters.push(JSON.stringify(placesOf(askedInOrder)))}::jsonb -> t.question_key)::int`;
    yield* this.database.batches<ExportedAnswer>(
      `select r.code as "supplierCode", r.name as "supplierName", t.question_key as "questionKey", t.kind, t.level, t.value, t.reason, t.confirmed,
         t.comment, t.answered_by_name as "answeredBy", t.answered_at as "answeredAt", u.submitted_at as "submittedAt", u.signed_by as "signedBy"
       from ${SUBMITTED} join app.submission_answer t on t.submission_id = s.submission_id and t.buyer_id = s.buyer_id
       where ${chosen} order by r.code, ${place}, t.question_key`,
      parameters,
    );
  }

  /** How many rows these lists have together. */
  async count(wishes: ExportWishes, lists: readonly ExportList[]): Promise<number> {
    const { where, parameters, ofQuestions } = await this.conditions(wishes);
    const counts = {
      suppliers: () => `(select count(*) from ${REPORTED} where ${where})`,
      gaps: () =>
        `(select count(*) from ${SUBMITTED}
          join app.question_score q on q.buyer_id = s.buyer_id and q.submission_id = s.submission_id and q.basis = s.basis and q.gap > 0
          where ${where}${ofQuestions('q')})`,
      answers: () =>
        `(select count(*) from ${SUBMITTED} join app.submission_answer t on t.submission_id = s.submission_id and t.buyer_id = s.buyer_id
          where ${where}${ofQuestions('t')})`,
    };
    const counted = await this.database.row<{ rows: number }>(
      `select (${lists.map((list) => counts[list]()).join(' + ')})::float8 as rows`,
      parameters,
    );
    return counted?.rows ?? 0;
  }

  private async conditions({ questionKeys, ...wish }: ExportWishes) {
    const { where, parameters } = await reportConditions(this.database, wish);
    const ofQuestions = (table: 'q' | 't') =>
      questionKeys === null ? '' : ` and ${table}.question_key = any ($${parameters.push(questionKeys)}::text[])`;
    return { where, parameters, ofQuestions };
  }
}

function placesOf(keys: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(keys.map((key, at) => [key, at]));
}
