import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A submission's results on one line, from which any choice of suppliers and questions is added up. Made anew from what is kept, as `scoreLine` writes it. */
export class ScoreLines1763800000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.submission_score add column line text not null default '';
      update app.submission_score s set line = made.line
      from (
        select o.submission_id, o.basis, string_agg(coalesce(case q.status when 'unknown' then 'u' when 'unanswered' then 'm' when 'not_applicable' then 'n'
            when 'declined' then 'd' else q.level::text end || q.target || case when q.must then '!' else '-' end, '.--') , '' order by v.position) as line
        from app.submission_score o
        join app.submission u on u.id = o.submission_id
        join app.question v on v.owner_id = u.questionnaire_owner_id and v.version_id = u.questionnaire_version_id
        left join app.question_score q on q.buyer_id = o.buyer_id and q.submission_id = o.submission_id and q.basis = o.basis and q.question_key = v.key
        group by o.submission_id, o.basis
      ) made
      where made.submission_id = s.submission_id and made.basis = s.basis;
      alter table app.submission_score alter column line drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.submission_score drop column line;`);
  }
}
