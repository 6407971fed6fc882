import type { MigrationInterface, QueryRunner } from 'typeorm';

import { PERSON, protect, protectForOwner, runtimeRole, TENANT } from './support/tenant-table.js';

/**
 * Organizations, people, memberships, sessions, links, attempt counters; the definer functions that sign-in and links need.
 *
 * A definer function runs as the owner, whom FORCE binds too: tables it must look across carry a policy for the owner alone.
 */
export class Identity1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const runtime = runtimeRole();
    await runner.query(`
      create table app.organization (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        name_kana text not null default '',
        corporate_number text check (corporate_number ~ '^[1-9][0-9]{12}$'),
        language text not null default 'ja' check (language in ('ja', 'en')),
        time_zone text not null default 'Asia/Tokyo',
        state text not null check (state in ('catalogue', 'unclaimed', 'active', 'closed')),
        introduced_by uuid,
        created_at timestamptz not null default now(),
        claimed_at timestamptz,
        version int not null default 1
      );
      ${protect('organization', { read: `id = ${TENANT}`, owner: true })}
      -- A buyer adds a supplier that is not here yet: an organization that waits to be claimed.
      create policy organization_introduce on app.organization for insert to ${runtime}
        with check (state = 'unclaimed' and introduced_by = ${TENANT});

      create table app.user_account (
        id uuid primary key,
        email text not null check (length(email) between 3 and 254),
        password_hash text,
        display_name text not null check (length(display_name) between 1 and 100),
        language text not null default 'ja' check (language in ('ja', 'en')),
        email_verified_at timestamptz,
        suspended_at timestamptz,
        created_at timestamptz not null default now(),
        password_changed_at timestamptz,
        version int not null default 1
      );
      -- An address signs in to one account, whatever the organization: the one unique key without a tenant.
      create unique index user_account_email on app.user_account (lower(email));
      ${protect('user_account', { read: `id = ${PERSON}`, grant: 'select, insert, update', owner: true })}

      create table app.membership (
        organization_id uuid not null references app.organization (id),
        user_id uuid not null references app.user_account (id),
        roles text[] not null check (cardinality(roles) > 0 and roles <@ array['owner','admin','procurement','reviewer','respondent','approver','auditor']),
        display_name text not null check (length(display_name) between 1 and 100),
        email text not null,
        language text not null default 'ja' check (language in ('ja', 'en')),
        joined_at timestamptz not null default now(),
        suspended_at timestamptz,
        version int not null default 1,
        primary key (organization_id, user_id)
      );
      create index membership_user on app.membership (user_id);
      ${protect('membership', { read: `organization_id = ${TENANT}`, owner: true })}

      -- One row per sign-in. Refreshing raises the generation; an older generation that comes back ends the family.
      create table app.session_family (
        id uuid primary key,
        user_id uuid not null references app.user_account (id),
        organization_id uuid,
        generation int not null default 1,
        device text not null default '',
        created_at timestamptz not null default now(),
        rotated_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        ended_because text
      );
      create index session_family_user on app.session_family (user_id) where ended_at is null;
      ${protect('session_family', { read: `user_id = ${PERSON}`, owner: true })}

      -- One kind of link for every purpose. The token is derived from these columns, never stored (architecture.md, "Links").
      create table app.link (
        id uuid primary key,
        organization_id uuid,
        user_id uuid references app.user_account (id),
        purpose text not null check (purpose in ('supplier_invitation', 'member_invitation', 'address_confirmation', 'password_reset')),
        subject_id uuid,
        address text not null,
        recipient_name text not null default '',
        language text not null default 'ja' check (language in ('ja', 'en')),
        details jsonb not null default '{}',
        generation int not null default 1,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        opened_at timestamptz,
        used_at timestamptz,
        used_by uuid,
        revoked_at timestamptz,
        check (organization_id is not null or user_id is not null)
      );
      create index link_subject on app.link (organization_id, purpose, subject_id);
      create index link_user on app.link (user_id, purpose) where user_id is not null;
      ${protect('link', { read: `organization_id = ${TENANT} or user_id = ${PERSON}`, owner: true })}

      create table app.attempt (
        key text primary key,
        count int not null,
        window_began timestamptz not null
      );
      ${protectForOwner('attempt')}

      -- The named list of functions that look across tenants. Each has a fixed search_path and returns as little as will do.
      create function app.find_credential(address text)
        returns table (user_id uuid, email text, password_hash text, display_name text, language text, email_verified boolean, suspended boolean)
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select u.id, u.email, u.password_hash, u.display_name, u.language, u.email_verified_at is not null, u.suspended_at is not null
          from app.user_account u where lower(u.email) = lower(address);
        end;

      create function app.own_memberships()
        returns table (organization_id uuid, name text, state text, roles text[], suspended boolean)
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select o.id, o.name, o.state, m.roles, m.suspended_at is not null
          from app.membership m join app.organization o on o.id = m.organization_id
          where m.user_id = app.current_person() and o.state = 'active' order by o.name, o.id;
        end;

      -- What a token's bearer may do now: no row when the session ended, the person or membership is suspended, or the organization closed.
      create function app.live_access(person uuid, organization uuid, family uuid)
        returns table (display_name text, language text, roles text[])
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select coalesce(m.display_name, u.display_name), coalesce(m.language, u.language), coalesce(m.roles, '{}')
          from app.session_family f
          join app.user_account u on u.id = f.user_id and u.suspended_at is null
          left join app.membership m on m.user_id = u.id and m.organization_id = organization and m.suspended_at is null
            and exists (select 1 from app.organization o where o.id = organization and o.state = 'active')
          where f.id = family and f.user_id = person and f.ended_at is null and f.expires_at > now()
            and (organization is null or m.user_id is not null);
        end;

      create function app.resolve_link(link_id uuid)
        returns setof app.link
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select * from app.link where id = link_id;
        end;

      -- Counts one attempt and says whether it was within the limit. Counting and judging are one statement, so 200 at once get no extra tries.
      create function app.count_attempt(attempt_key text, allowed int, span interval)
        returns boolean
        language sql volatile security definer set search_path = pg_catalog, app
        begin atomic
          insert into app.attempt as a (key, count, window_began) values (attempt_key, 1, now())
          on conflict (key) do update set
            count = case when a.window_began < now() - span then 1 else a.count + 1 end,
            window_began = case when a.window_began < now() - span then now() else a.window_began end
          returning a.count <= allowed;
        end;

      create function app.forget_attempts(attempt_key text)
        returns void
        language sql volatile security definer set search_path = pg_catalog, app
        begin atomic
          delete from app.attempt where key = attempt_key;
        end;

      revoke execute on function app.find_credential(text), app.own_memberships(), app.live_access(uuid, uuid, uuid), app.resolve_link(uuid),
        app.count_attempt(text, int, interval), app.forget_attempts(text) from public;
      grant execute on function app.find_credential(text), app.own_memberships(), app.live_access(uuid, uuid, uuid), app.resolve_link(uuid),
        app.count_attempt(text, int, interval), app.forget_attempts(text) to ${runtime};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.find_credential(text), app.own_memberships(), app.live_access(uuid, uuid, uuid), app.resolve_link(uuid),
        app.count_attempt(text, int, interval), app.forget_attempts(text);
      drop table app.attempt, app.link, app.session_family, app.membership, app.user_account, app.organization;
    `);
  }
}
