import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Home asks at each visit is found through an index: who is late, what came in, which mails did not arrive. */
export class Overview1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index assessment_due on app.assessment (buyer_id, state, due_at);
      create index assessment_submitted on app.assessment (buyer_id, submitted_at) where submission_id is not null;
      create index message_troubled on app.message (organization_id, created_at) where state in ('failed', 'held');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index app.assessment_due, app.assessment_submitted, app.message_troubled;`);
  }
}
