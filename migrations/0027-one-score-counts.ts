import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['submission_score', 'domain_score', 'question_score'];
const PARTS = ['domain_score', 'question_score'];

/**
 * Of an assessment one submission counts, whoever writes its score: until now a rebuild beside the worker could leave two. Of two, the newest
 * stays; the kept report of that campaign says that a change is on its way, which the next submission brings in, or `rebuild-reports`.
 */
export class OneScoreCounts1763800000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${[...TABLES, 'campaign_report'].map((table) => `alter table app.${table} no force row level security;`).join('\n')}
      with placed as (
        select buyer_id, submission_id, basis,
          row_number() over (partition by buyer_id, assessment_id, basis order by submitted_at desc, submission_id desc) as place
        from app.submission_score where latest
      ), mended as (
        update app.submission_score s set latest = false from placed p
        where p.place > 1 and p.buyer_id = s.buyer_id and p.submission_id = s.submission_id and p.basis = s.basis
        returning s.buyer_id, s.campaign_id
      )
      update app.campaign_report r set wanted = wanted + 1 from (select distinct buyer_id, campaign_id from mended) m
      where m.buyer_id = r.buyer_id and m.campaign_id = r.campaign_id;
      ${PARTS.map(
        (table) => `
      update app.${table} p set latest = false from app.submission_score s
      where s.buyer_id = p.buyer_id and s.submission_id = p.submission_id and s.basis = p.basis and p.latest and not s.latest;`,
      ).join('')}
      ${[...TABLES, 'campaign_report'].map((table) => `alter table app.${table} force row level security;`).join('\n')}
      -- The tenant is not in it, nor has to be: an assessment is one buyer's. Before a first analyze PostgreSQL would read all of a tenant's scores
      -- from it once for each answer, and an export of 60 suppliers would take minutes.
      create unique index submission_score_counting on app.submission_score (assessment_id, basis) where latest;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index app.submission_score_counting;`);
  }
}
