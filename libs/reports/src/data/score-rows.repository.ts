import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { ScoreRows } from '../domain/score-rows.js';

/** Whose submission it is. */
export interface Scored {
  readonly submissionId: string;
  readonly supplierId: string;
  readonly campaignId: string;
  readonly assessmentId: string;
  readonly relationshipId: string;
  readonly submittedAt: Date;
  /** Whether it is the one that counts for its assessment. */
  readonly isLatest: boolean;
  readonly rows: ScoreRows;
}

/** A submission that there is, and whether scores of it are kept. */
export interface Received {
  readonly submissionId: string;
  readonly isKept: boolean;
}

const TABLES = ['submission_score', 'domain_score', 'question_score'] as const;

/** What there is one row of. */
const ONE_OF: Readonly<Record<(typeof TABLES)[number], string>> = {
  submission_score: 'buyer_id, submission_id, basis',
  domain_score: 'buyer_id, submission_id, basis, domain',
  question_score: 'buyer_id, submission_id, basis, question_key',
};

/** Names the scores of a campaign, for those who write them. */
const SCORES_OF = `hashtextextended('scores ' || $1::text || ' ' || $2::text, 0)`;

const FIGURES = {
  attainment: 'double precision',
  maturity: 'double precision',
  target_maturity: 'double precision',
  coverage: 'double precision',
  in_scope: 'int',
  applicable: 'int',
  met: 'int',
  gaps: 'int',
  must_gaps: 'int',
  unknown: 'int',
  unanswered: 'int',
  not_applicable: 'int',
  declined: 'int',
};

const KEYS = { submission_id: 'uuid', supplier_id: 'uuid', campaign_id: 'uuid', basis: 'text', latest: 'boolean' };

const COLUMNS: Readonly<Record<(typeof TABLES)[number], Readonly<Record<string, string>>>> = {
  submission_score: {
    ...KEYS,
    assessment_id: 'uuid',
    relationship_id: 'uuid',
    submitted_at: 'timestamptz',
    standing: 'text',
    ...FIGURES,
    intrusion_attainment: 'double precision',
    post_intrusion_attainment: 'double precision',
    evidence_confidence: 'double precision',
    self_rating: 'double precision',
    perception_gap: 'double precision',
    perception: 'text',
    line: 'text',
  },
  domain_score: { ...KEYS, domain: 'text', ...FIGURES },
  question_score: {
    ...KEYS,
    question_key: 'text',
    position: 'int',
    domain: 'text',
    status: 'text',
    level: 'smallint',
    target: 'smallint',
    gap: 'smallint',
    weight: 'double precision',
    must: 'boolean',
    attainment: 'double precision',
    priority: 'double precision',
  },
};

/** Scores as they are kept, written by the buyer's system. Keeping the same submission again changes nothing. */
@Injectable()
export class ScoreRowsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Until the transaction ends nobody makes this campaign's scores anew; others may keep theirs beside. */
  async share(campaignId: string): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock_shared(${SCORES_OF})`, [this.database.tenantId, campaignId]);
  }

  /** Until the transaction ends nobody else writes scores of this campaign. People, who submit meanwhile, wait for nothing. */
  async hold(campaignId: string): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(${SCORES_OF})`, [this.database.tenantId, campaignId]);
  }

  /** Keeps many submissions' rows, three statements in all. */
  async keep(scored: readonly Scored[]): Promise<void> {
    const rowsOf: Record<(typeof TABLES)[number], object[]> = {
      submission_score: [],
      domain_score: [],
      question_score: [],
    };
    for (const { submissionId, supplierId, campaignId, assessmentId, relationshipId, submittedAt, isLatest, rows } of scored) {
      const keys = { submission_id: submissionId, supplier_id: supplierId, campaign_id: campaignId, latest: isLatest };
      rowsOf.submission_score.push({
        ...keys,
        assessment_id: assessmentId,
        relationship_id: relationshipId,
        submitted_at: submittedAt,
        ...rows.overall,
      });
      for (const row of rows.domains) rowsOf.domain_score.push({ ...keys, ...row });
      for (const row of rows.questions) rowsOf.question_score.push({ ...keys, ...row });
    }
    for (const table of TABLES) await this.insert(table, rowsOf[table]);
  }

  /**
   * Marks which submission counts for an assessment; none after a recall. No two count at any moment, so the one before goes first.
   *
   * @returns whether the one that counts is kept already
   */
  async count(assessmentId: string, submissionId: string | null): Promise<boolean> {
    const { tenantId } = this.database;
    for (const table of TABLES) {
      await this.database.affected(
        `update app.${table} set latest = false
         where buyer_id = $1 and submission_id in (select submission_id from app.submission_score where buyer_id = $1 and assessment_id = $2)
           and latest and submission_id is distinct from $3`,
        [tenantId, assessmentId, submissionId],
      );
    }
    const kept = await this.database.row<{ latest: boolean }>(
      `select bool_and(latest) as latest from app.submission_score where buyer_id = $1 and submission_id = $2 having count(*) > 0`,
      [tenantId, submissionId],
    );
    if (kept?.latest === false) await this.countAgain(submissionId);
    return kept !== null;
  }

  /** Every submission to some assessments, those that something else took the place of among them. */
  received(assessmentIds: readonly string[]): Promise<Received[]> {
    return this.database.rows<Received>(
      `select s.id as "submissionId",
         exists (select from app.submission_score k where k.buyer_id = $1 and k.submission_id = s.id) as "isKept"
       from app.submission s where s.buyer_id = $1 and s.assessment_id = any ($2::uuid[]) order by s.id`,
      [this.database.tenantId, assessmentIds],
    );
  }

  /** Forgets every score of some submissions, to be made anew. */
  async forget(submissionIds: readonly string[]): Promise<void> {
    for (const table of TABLES) {
      await this.database.affected(`delete from app.${table} where buyer_id = $1 and submission_id = any ($2::uuid[])`, [
        this.database.tenantId,
        submissionIds,
      ]);
    }
  }

  /** Of all that is kept of some submissions: equal before and after it is made anew, or something was wrong. */
  async fingerprint(submissionIds: readonly string[]): Promise<string> {
    const prints: string[] = [];
    for (const table of TABLES) {
      const columns = Object.keys(COLUMNS[table]).join(', ');
      const row = await this.database.row<{ print: string | null }>(
        `select md5(string_agg(line, E'\\n' order by line)) as print
         from (select row(${columns})::text as line from app.${table} where buyer_id = $1 and submission_id = any ($2::uuid[])) kept`,
        [this.database.tenantId, submissionIds],
      );
      prints.push(row?.print ?? '');
    }
    return prints.join(' ');
  }

  /** A score that had been set aside. */
  private async countAgain(submissionId: string | null): Promise<void> {
    for (const table of TABLES) {
      await this.database.affected(`update app.${table} set latest = true where buyer_id = $1 and submission_id = $2`, [
        this.database.tenantId,
        submissionId,
      ]);
    }
  }

  private async insert(table: (typeof TABLES)[number], rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const names = Object.keys(COLUMNS[table]).join(', ');
    const typed = Object.entries(COLUMNS[table])
      .map(([name, type]) => `${name} ${type}`)
      .join(', ');
    await this.database.affected(
      `insert into app.${table} (buyer_id, ${names})
       select $1, ${names} from jsonb_to_recordset($2::jsonb) as row (${typed}) on conflict (${ONE_OF[table]}) do nothing`,
      [this.database.tenantId, JSON.stringify(rows)],
    );
  }
}
