import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CHOSEN, narrow } from './support/auditor-policy.js';
import { protect, TENANT } from './support/tenant-table.js';

/** Attainment with one class alone was kept for each submission and read by nobody: the weakest links come from score lines. */
export class NoClassScores1763800000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table app.class_score;`);
  }

  /** Empty: the rebuild command of the version before fills it, and nothing there reads it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.class_score (
        submission_id uuid not null,
        basis text not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        class_key text not null,
        latest boolean not null,
        attainment double precision,
        primary key (buyer_id, submission_id, basis, class_key),
        foreign key (submission_id, buyer_id, supplier_id) references app.submission (id, buyer_id, supplier_id) on update cascade
      );
      create index class_score_campaign on app.class_score (buyer_id, campaign_id, basis, class_key, attainment) where latest;
      ${protect('class_score', { read: `buyer_id = ${TENANT} or supplier_id = ${TENANT}`, write: `buyer_id = ${TENANT}` })}
      ${narrow('class_score', `campaign_id = any (${CHOSEN})`)}
    `);
  }
}
