import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

/** Files that the worker writes and that are kept for a while: how far they are, until when they can be had, and who took them. */
export class ExportFiles1763800000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.export drop constraint export_state_check;
      alter table app.export
        add constraint export_state_check check (state in ('queued', 'running', 'finished', 'broken', 'cancelled', 'expired')),
        -- Written by the worker into the files' storage; else handed out while it is written, and nothing of it is kept.
        add column kept boolean not null default false,
        -- Whoever asked wants a mail, however quick it is.
        add column wants_mail boolean not null default false,
        -- How often the worker has begun, since it was asked for or asked again.
        add column attempt int not null default 0,
        add column rows_written bigint,
        add column rows_to_come bigint,
        -- Code of the refusal that it broke off with; null where a fault of ours did it.
        add column failure text,
        add column expires_at timestamptz,
        -- Two of one wish are one, for as long as it waits or is written. Filters may be long: their digest stands for them.
        add column wish text generated always as (kind || ' ' || subject_id::text || ' ' || language || ' ' || md5(filters::text)) stored;
      create unique index export_under_way on app.export (organization_id, requested_by, wish) where kept and state in ('queued', 'running');

      -- Every time that a kept file was taken. Rows are added, and nothing else.
      create table app.export_download (
        organization_id uuid not null,
        export_id uuid not null,
        id uuid not null,
        taken_by uuid not null,
        taken_by_name text not null,
        taken_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, export_id) references app.export (organization_id, id)
      );
      create index export_download_of on app.export_download (organization_id, export_id, taken_at desc);
      ${protect('export_download', { read: `organization_id = ${TENANT}`, grant: 'select, insert' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.export_download;
      drop index app.export_under_way;
      alter table app.export no force row level security;
      update app.export set state = case state when 'expired' then 'finished' else 'broken' end where state in ('queued', 'cancelled', 'expired');
      alter table app.export force row level security;
      alter table app.export drop constraint export_state_check;
      alter table app.export
        add constraint export_state_check check (state in ('running', 'finished', 'broken')),
        drop column wish,
        drop column kept,
        drop column wants_mail,
        drop column attempt,
        drop column rows_written,
        drop column rows_to_come,
        drop column failure,
        drop column expires_at;
    `);
  }
}
