import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may name what caused it, and is then written once, however often the job that writes it is delivered. */
export class NoticeCauses1763800000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.inbox_item
        add column cause_id uuid,
        add constraint inbox_item_cause unique (organization_id, cause_id, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.inbox_item drop column cause_id;`);
  }
}
