import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, runtimeRole, TENANT } from './support/tenant-table.js';

/** The two settings that row-level security reads, the audit chain, and the answers kept per Idempotency-Key. */
export class Foundation1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists app;
      grant usage on schema app to ${runtimeRole()};

      -- nullif: after a transaction a local setting is '', not null
      create function app.current_tenant() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.tenant_id', true), '')::uuid;
      create function app.current_person() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.user_id', true), '')::uuid;
      grant execute on function app.current_tenant(), app.current_person() to ${runtimeRole()};

      create table app.audit_entry (
        organization_id uuid not null,
        seq bigint not null check (seq > 0),
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('member', 'person', 'system')),
        actor_id uuid,
        actor_name text,
        action text not null,
        object_type text not null,
        object_id text not null,
        details jsonb not null,
        previous_hash text not null,
        hash text not null,
        primary key (organization_id, seq)
      );
      create index audit_entry_object on app.audit_entry (organization_id, object_type, object_id);
      ${protect('audit_entry', { read: `organization_id = ${TENANT}`, grant: 'select, insert' })}

      create table app.idempotency_key (
        organization_id uuid not null,
        user_id uuid not null,
        key text not null check (length(key) <= 200),
        request_hash text not null,
        -- json, not jsonb: the same answer, byte by byte
        response json,
        created_at timestamptz not null default now(),
        primary key (organization_id, user_id, key)
      );
      create index idempotency_key_age on app.idempotency_key (organization_id, created_at);
      ${protect('idempotency_key', { read: `organization_id = ${TENANT}` })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.idempotency_key, app.audit_entry;
      drop function app.current_tenant(), app.current_person();
      revoke usage on schema app from ${runtimeRole()};
    `);
  }
}
