import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the counters last that may be running now, by what they count. */
const SPAN = `case when key like 'passwords-%' then interval '15 minutes' when key like 'mails-%' then interval '1 hour' else interval '1 day' end`;

/**
 * Counters of attempts know when they end, and whoever counts clears a few that have ended: the table stays as large as what is going on.
 *
 * The own counter comes first, and what somebody else holds is passed over: clearing never waits, so two who count never wait for each other.
 */
export class OutdatedAttempts1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.attempt add column ends_at timestamptz;
      update app.attempt set ends_at = window_began + ${SPAN};
      alter table app.attempt alter column ends_at set not null;
      create index attempt_ended on app.attempt (ends_at);

      create or replace function app.count_attempt(attempt_key text, allowed int, span interval)
        returns boolean
        language plpgsql volatile security definer set search_path = pg_catalog, app
        as $$
        declare
          within boolean;
        begin
          insert into app.attempt as a (key, count, ends_at) values (attempt_key, 1, now() + span)
          on conflict (key) do update set
            count = case when a.ends_at < now() then 1 else a.count + 1 end,
            ends_at = case when a.ends_at < now() then now() + span else a.ends_at end
          returning a.count <= allowed into within;
          delete from app.attempt where key in (
            select key from app.attempt where ends_at < now() and key <> attempt_key order by ends_at limit 20 for update skip locked);
          return within;
        end $$;
      alter table app.attempt drop column window_began;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.attempt add column window_began timestamptz;
      update app.attempt set window_began = ends_at - ${SPAN};
      alter table app.attempt alter column window_began set not null;
      -- Before the function: what "on conflict" could exclude makes it depend on every column.
      alter table app.attempt drop column ends_at;
      create or replace function app.count_attempt(attempt_key text, allowed int, span interval)
        returns boolean
        language sql volatile security definer set search_path = pg_catalog, app
        begin atomic
          insert into app.attempt as a (key, count, window_began) values (attempt_key, 1, now())
          on conflict (key) do update set
            count = case when a.window_began < now() - span then 1 else a.count + 1 end,
            window_began = case when a.window_began < now() - span then now() else a.window_began end
          returning a.count <= allowed;
        end;
    `);
  }
}
