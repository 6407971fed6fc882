import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the data of an export was read, and a file of its own for each attempt to write it. */
export class ExportAttempts1763800000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.export
        -- When the snapshot began that everything in the file is of. Null: not yet; or it is of before this was noted, and says when it was asked for.
        add column exported_at timestamptz,
        -- "attempt" counts on when it is asked for again, so that no two have the same file; so many of them are of before that.
        add column earlier_attempts int not null default 0,
        -- Which attempt the file is of that can be taken. Null: none; or all attempts had one place when it was written.
        add column file_attempt int;
    `);
  }

  /** The version before does not find files that were written since: they have to be asked for again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.export drop column exported_at, drop column earlier_attempts, drop column file_attempt;`);
  }
}
