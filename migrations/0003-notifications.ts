import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

/** Mails to send with their fate, and the inbox inside the product. */
export class Notifications1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One mail to one checked address, on behalf of one organization. The body is written when it is sent; tokens are never stored.
      create table app.message (
        id uuid primary key,
        organization_id uuid not null,
        template text not null,
        language text not null check (language in ('ja', 'en')),
        recipient text not null,
        recipient_name text not null default '',
        sender_name text not null default '',
        reply_to text,
        details jsonb not null default '{}',
        link_id uuid,
        subject_type text,
        subject_id uuid,
        state text not null default 'queued' check (state in ('queued', 'held', 'sent', 'failed', 'dropped')),
        attempts int not null default 0,
        message_id text not null,
        failure text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        unique (organization_id, message_id)
      );
      create index message_subject on app.message (organization_id, subject_type, subject_id);
      create index message_day on app.message (organization_id, created_at);
      ${protect('message', { read: `organization_id = ${TENANT}` })}

      -- user_id null: for every member who may read the subject
      create table app.inbox_item (
        id uuid primary key,
        organization_id uuid not null,
        user_id uuid,
        kind text not null,
        subject_type text not null,
        subject_id uuid,
        details jsonb not null default '{}',
        created_at timestamptz not null default now(),
        unique (organization_id, id)
      );
      create index inbox_item_newest on app.inbox_item (organization_id, created_at desc, id desc);
      ${protect('inbox_item', { read: `organization_id = ${TENANT}` })}

      create table app.inbox_reading (
        organization_id uuid not null,
        item_id uuid not null,
        user_id uuid not null,
        read_at timestamptz not null default now(),
        primary key (organization_id, item_id, user_id),
        foreign key (organization_id, item_id) references app.inbox_item (organization_id, id) on delete cascade
      );
      ${protect('inbox_reading', { read: `organization_id = ${TENANT}` })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table app.inbox_reading, app.inbox_item, app.message;`);
  }
}
