import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many stand below a supplier was kept beside its rank and shown to nobody. */
export class NoPercentileRanks1763800000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table app.supplier_place drop column percentile_rank;`);
  }

  /** As if nobody shared a rank; exact again with the next picture, and shown by no version. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.supplier_place add column percentile_rank double precision;
      alter table app.supplier_place no force row level security;
      update app.supplier_place set percentile_rank = round(100 * (size - rank + 0.5) / size);
      alter table app.supplier_place force row level security;
      alter table app.supplier_place alter column percentile_rank set not null;
    `);
  }
}
