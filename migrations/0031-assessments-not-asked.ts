import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few that were refused or cancelled, which whoever counts scores looks for among ten thousand of a campaign. */
export class AssessmentsNotAsked1763800000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index assessment_not_asked on app.assessment (buyer_id, campaign_id)
        where state in ('refused', 'cancelled') and submission_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index app.assessment_not_asked;`);
  }
}
