import pg from 'pg';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { faultsOf } from './catalogue.js';

/** Every fault that the catalogue must find, planted one at a time by the superuser; how the catalogue calls it. */
const PLANTED: readonly (readonly [what: string, planted: string, found: string])[] = [
  ['a tenant table without row-level security', 'alter table app.answer disable row level security', 'answer is not under forced'],
  ['a table that its owner reads freely', 'alter table app.answer no force row level security', 'answer is not under forced'],
  [
    'a table without any policy',
    'create table app.planted (id uuid primary key, buyer_id uuid); alter table app.planted enable row level security; alter table app.planted force row level security; grant select on app.planted to app_user',
    'planted has no policy',
  ],
  [
    'a policy that checks nothing on writing',
    `drop policy answer_tenant on app.answer; create policy answer_tenant on app.answer to app_user using (supplier_id = (select app.current_tenant()))`,
    'answer has no policy that guards both',
  ],
  [
    'a policy that lets everything through',
    `create policy planted on app.answer for select to app_user using (true)`,
    'answer.planted lets the runtime role through',
  ],
  [
    'a table that external auditors see all of',
    'drop policy submission_answer_auditor on app.submission_answer',
    'submission_answer does not say what external auditors see',
  ],
  ['a runtime role that is a superuser', 'alter role app_user superuser', 'app_user has rights'],
  ['a runtime role that bypasses row-level security', 'alter role app_user bypassrls', 'app_user has rights'],
  ['a runtime role that acts as the owner', 'grant app_owner to app_user', 'app_user acts as app_owner'],
  ['a runtime role that may truncate', 'grant truncate on app.answer to app_user', 'answer can be emptied'],
  ['a runtime role that owns a table', 'alter table app.attempt owner to app_user', 'attempt belongs to the runtime role'],
  [
    'a view that reads as its owner',
    'create view app.planted as select * from app.answer; grant select on app.planted to app_user',
    'planted is a view that reads as its owner',
  ],
  [
    'a kept copy of a query',
    'create materialized view app.planted as select * from app.answer; grant select on app.planted to app_user',
    'planted is a copy',
  ],
  [
    'a unique key without the tenant',
    'create unique index planted on app.supplier_record (code)',
    'planted is a unique key without the tenant',
  ],
  [
    'a foreign key between tenant tables without the tenant',
    'alter table app.supplier_contact add constraint planted foreign key (relationship_id) references app.trade_relationship (id)',
    'planted is a foreign key between tenant tables',
  ],
  [
    'a definer function that nobody named',
    `create function app.planted() returns bigint language sql security definer set search_path = pg_catalog, app as 'select count(*) from app.link'`,
    'planted looks across tenants',
  ],
  [
    'a definer function with an open search path',
    'alter function app.resolve_link(uuid) reset search_path',
    'resolve_link is a definer function with an open search path',
  ],
  [
    'a definer function that everybody may call',
    'grant execute on function app.resolve_link(uuid) to public',
    'resolve_link is a definer function that everybody may call',
  ],
];

describe('the catalogue of row-level security', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('finds nothing wrong', async () => {
    expect(await faultsOf(admin)).toEqual([]);
  });

  it.each(PLANTED)('finds %s', async (_what, planted, found) => {
    await admin.query('begin');
    await admin.query(planted);

    const faults = await faultsOf(admin);

    await admin.query('rollback');
    expect(faults).toContainEqual(expect.stringContaining(found));
  });
});
