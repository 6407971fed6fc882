import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CHOSEN, narrow } from './support/auditor-policy.js';
import { PERSON } from './support/tenant-table.js';

const BEFORE = `requested_by = ${PERSON} or subject_id = any (${CHOSEN})`;
const NOW = `subject_id = any (${CHOSEN}) or (requested_by = ${PERSON} and subject_type <> 'campaign')`;

/** A campaign that is taken back from an external auditor takes along what they themselves exported of it. */
export class ExportsOfChosenCampaigns1763800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy export_auditor on app.export; ${narrow('export', NOW)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy export_auditor on app.export; ${narrow('export', BEFORE)}`);
  }
}
