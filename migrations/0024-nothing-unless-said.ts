import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAID = `current_setting('app.campaigns', true)`;

/**
 * Which campaigns a transaction may see has to be said in each: `all`, or a list. One in which nobody said it sees what is narrowed of no table,
 * as one without a tenant does; until now it saw everything, as if whoever opened it had no limits. After a transaction PostgreSQL has the empty
 * text where nothing was set before, so that says nothing either.
 */
export class NothingUnlessSaid1763800000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.sees_all() returns boolean language sql stable parallel safe
        return case when ${SAID} = 'all' then true end;
      create or replace function app.chosen_campaigns() returns uuid[] language sql stable parallel safe
        return nullif(nullif(${SAID}, ''), 'all')::uuid[];
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.sees_all() returns boolean language sql stable parallel safe
        return case when coalesce(${SAID}, '') = '' then true end;
      create or replace function app.chosen_campaigns() returns uuid[] language sql stable parallel safe
        return nullif(${SAID}, '')::uuid[];
    `);
  }
}
