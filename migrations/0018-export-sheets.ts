import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

/** Fingerprints of what was exported: a file that comes back is compared with them, sheet by sheet and row by row. */
export class ExportSheets1763800000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Eight bytes for the heading and for each row; hashes do not pack.
      create table app.export_sheet (
        organization_id uuid not null,
        export_id uuid not null,
        position int not null check (position > 0),
        name text not null,
        row_count int not null check (row_count >= 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        rows bytea not null check (octet_length(rows) = (row_count + 1) * 8),
        primary key (organization_id, export_id, position),
        foreign key (organization_id, export_id) references app.export (organization_id, id)
      );
      alter table app.export_sheet alter column rows set storage external;
      create index export_sheet_content on app.export_sheet (organization_id, sha256);
      create index export_content on app.export (organization_id, sha256);
      ${protect('export_sheet', { read: `organization_id = ${TENANT}`, grant: 'select, insert' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index app.export_content; drop table app.export_sheet;`);
  }
}
