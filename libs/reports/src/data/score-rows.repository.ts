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
  readonly rows: ScoreRows;
}

const TABLES = ['submission_score', 'domain_score', 'question_score'] as const;

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

const KEYS = { submission_id: 'uuid', supplier_id: 'uuid', campaign_id: 'uuid', basis: 'text' };

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

  /** Keeps many submissions' rows, three statements in all, as the ones that count for their assessments. */
  async keep(scored: readonly Scored[]): Promise<void> {
    const rowsOf: Record<(typeof TABLES)[number], object[]> = {
      submission_score: [],
      domain_score: [],
      question_score: [],
    };
    for (const { submissionId, supplierId, campaignId, assessmentId, relationshipId, submittedAt, rows } of scored) {
      const keys = { submission_id: submissionId, supplier_id: supplierId, campaign_id: campaignId };
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
   * Marks which submission counts for an assessment; none after a recall.
   *
   * @returns whether the one that counts is kept already
   */
  async count(assessmentId: string, submissionId: string | null): Promise<boolean> {
    const { tenantId } = this.database;
    for (const table of TABLES) {
      await this.database.affected(
        `update app.${table} set latest = (submission_id is not distinct from $3)
         where buyer_id = $1 and submission_id in (select submission_id from app.submission_score where buyer_id = $1 and assessment_id = $2)
           and latest <> (submission_id is not distinct from $3)`,
        [tenantId, assessmentId, submissionId],
      );
    }
    const kept = await this.database.row(`select 1 from app.submission_score where buyer_id = $1 and submission_id = $2`, [
      tenantId,
      submissionId,
    ]);
    return kept !== null;
  }

  /** Forgets every score of a campaign, to be rebuilt from its submissions. */
  async forget(campaignId: string): Promise<void> {
    for (const table of TABLES) {
      await this.database.affected(`delete from app.${table} where buyer_id = $1 and campaign_id = $2`, [
        this.database.tenantId,
        campaignId,
      ]);
    }
  }

  /** One fingerprint per table of what counts in a campaign: equal before and after a rebuild, or something was wrong. */
  async fingerprints(campaignId: string): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of TABLES) {
      const columns = Object.keys(COLUMNS[table]).join(', ');
      const row = await this.database.row<{ print: string | null }>(
        `select md5(string_agg(line, E'\\n' order by line)) as print
         from (select row(${columns})::text as line from app.${table} where buyer_id = $1 and campaign_id = $2 and latest) kept`,
        [this.database.tenantId, campaignId],
      );
      found[table] = row?.print ?? '';
    }
    return found;
  }

  private async insert(table: (typeof TABLES)[number], rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const names = Object.keys(COLUMNS[table]).join(', ');
    const typed = Object.entries(COLUMNS[table])
      .map(([name, type]) => `${name} ${type}`)
      .join(', ');
    await this.database.affected(
      `insert into app.${table} (buyer_id, latest, ${names})
       select $1, true, ${names} from jsonb_to_recordset($2::jsonb) as row (${typed}) on conflict do nothing`,
      [this.database.tenantId, JSON.stringify(rows)],
    );
  }
}
