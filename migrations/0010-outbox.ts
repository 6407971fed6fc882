import type { MigrationInterface, QueryRunner } from 'typeorm';

import { ownerRole, runtimeRole } from './support/tenant-table.js';

/**
 * Where a mail went and on which day it counts, and the outbox: the page on the operator's own machine that stands in for a mail server.
 *
 * `app.outbox` looks across tenants, so it belongs to the short list of functions that do. What it can see is narrowed
 * twice: the owner's policy and the function show only mails that went to the outbox, and with a mail server none does.
 * A row holds no token: links are filled in by the process that holds the key.
 */
export class Outbox1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.message add column transport text check (transport in ('smtp', 'outbox'));
      -- When a mail to an outsider began to count towards the day's limit of a new organization; null while it is held, and for all others.
      alter table app.message add column counted_at timestamptz;
      drop index app.message_day;
      create index message_counted on app.message (organization_id, counted_at) where counted_at is not null;
      create index message_held on app.message (organization_id, created_at, id) where state = 'held';
      create index message_outbox on app.message (sent_at desc) where transport = 'outbox';

      create policy message_owner on app.message for select to ${ownerRole()} using (transport = 'outbox');
      create function app.outbox(most int)
        returns setof app.message
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select * from app.message m where m.transport = 'outbox' order by m.sent_at desc, m.id desc limit least(most, 200);
        end;
      revoke execute on function app.outbox(int) from public;
      grant execute on function app.outbox(int) to ${runtimeRole()};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.outbox(int);
      drop policy message_owner on app.message;
      drop index app.message_counted, app.message_held, app.message_outbox;
      alter table app.message drop column transport, drop column counted_at;
      create index message_day on app.message (organization_id, created_at);
    `);
  }
}
