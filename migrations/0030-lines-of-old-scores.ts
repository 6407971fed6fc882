import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['submission_score', 'question_score', 'submission', 'question', 'campaign_report'];

/**
 * Score lines of an installation that had scores before there were lines: 0015 was to make them, and saw no row, since row-level security holds for
 * the owner too. Their campaigns' kept reports say that a change is on its way, which the next submission brings in, or `rebuild-reports`.
 */
export class LinesOfOldScores1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map((table) => `alter table app.${table} no force row level security;`).join('\n')}
      with made as (
        select o.buyer_id, o.submission_id, o.basis, string_agg(coalesce(case q.status when 'unknown' then 'u' when 'unanswered' then 'm'
            when 'not_applicable' then 'n' when 'declined' then 'd' else q.level::text end || q.target || case when q.must then '!' else '-' end,
            '.--'), '' order by v.position) as line
        from app.submission_score o
        join app.submission u on u.buyer_id = o.buyer_id and u.id = o.submission_id
        join app.question v on v.owner_id = u.questionnaire_owner_id and v.version_id = u.questionnaire_version_id
        left join app.question_score q on q.buyer_id = o.buyer_id and q.submission_id = o.submission_id and q.basis = o.basis and q.question_key = v.key
        where o.line = ''
        group by o.buyer_id, o.submission_id, o.basis
        -- Of what was scored question by question: a rebuild makes the others.
        having count(q.question_key) > 0
      ), mended as (
        update app.submission_score s set line = m.line from made m
        where m.buyer_id = s.buyer_id and m.submission_id = s.submission_id and m.basis = s.basis
        returning s.buyer_id, s.campaign_id
      )
      update app.campaign_report r set wanted = wanted + 1 from (select distinct buyer_id, campaign_id from mended) m
      where m.buyer_id = r.buyer_id and m.campaign_id = r.campaign_id;
      ${TABLES.map((table) => `alter table app.${table} force row level security;`).join('\n')}
    `);
  }

  /** Lines that are right stay so. */
  async down(): Promise<void> {}
}
