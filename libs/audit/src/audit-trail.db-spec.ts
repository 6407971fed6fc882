import { newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';

import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AuditReading } from './audit-reading.service.js';
import { AuditTrail } from './audit-trail.service.js';
import type { Action } from './domain/action.js';

describe('the audit trail', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let trail: AuditTrail;
  let reading: AuditReading;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, []);
    [database, trail, reading] = [module.get(TenantDatabase), module.get(AuditTrail), module.get(AuditReading)];
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  /** To a chain every action is alike. */
  const step = (tenant: string, action: string) =>
    database.as(systemOf(tenant), async () => trail.record(action as Action, { type: 'campaign', id: '1' }, { amount: 1.5, 名前: '値' }));
  const verify = (tenant: string, anchor: { seq: number; hash: string } | null = null) =>
    database.as(systemOf(tenant), () => reading.verify(anchor));
  const rows = (tenant: string) => database.as(systemOf(tenant), () => reading.list({}, null, 200));

  /** As somebody who got hold of the database itself: row-level security and grants do not stop them, the chain shows it. */
  async function tamper(tenant: string, sql: string): Promise<void> {
    const intruder = new pg.Client({ connectionString: cluster.adminUrl });
    await intruder.connect();
    await intruder.query(sql.replaceAll('$1', `'${tenant}'`));
    await intruder.end();
  }

  async function threeSteps(): Promise<string> {
    const tenant = newId();
    for (const action of ['a', 'b', 'c']) await step(tenant, action);
    return tenant;
  }

  it('chains what one transaction did in its order, at its end', async () => {
    const tenant = newId();

    await database.as(systemOf(tenant), async () => {
      trail.record('campaign.planned', { type: 'campaign', id: '1' });
      trail.record('campaign.changed', { type: 'campaign', id: '1' });
    });

    const { items } = await rows(tenant);
    expect(items.map(({ seq, action }) => [seq, action])).toEqual([
      [2, 'campaign.changed'],
      [1, 'campaign.planned'],
    ]);
    expect(await verify(tenant)).toMatchObject({ entries: 2, broken: null });
  });

  it('keeps nothing of a transaction that failed', async () => {
    const tenant = newId();

    const failing = database.as(systemOf(tenant), async () => {
      trail.record('campaign.planned', { type: 'campaign', id: '1' });
      throw new Error('no');
    });

    await expect(failing).rejects.toThrow('no');
    expect((await rows(tenant)).items).toEqual([]);
  });

  it('does not fork under many appenders at once', async () => {
    const tenant = newId();

    await Promise.all(Array.from({ length: 200 }, (_, index) => step(tenant, `a${index}`)));

    expect(await verify(tenant)).toMatchObject({ entries: 200, broken: null });
  });

  it('is read by its own organization only', async () => {
    const tenant = await threeSteps();

    expect((await rows(newId())).items).toEqual([]);
    expect((await rows(tenant)).items).toHaveLength(3);
  });

  it('cannot be changed by the runtime role', async () => {
    const tenant = await threeSteps();

    const change = database.as(systemOf(tenant), () =>
      database.affected(`update app.audit_entry set action = 'x' where organization_id = $1`, [tenant]),
    );

    await expect(change).rejects.toThrow('permission denied');
  });

  it.each([
    ['an edit', `update app.audit_entry set details = '{}' where organization_id = $1 and seq = 2`, { seq: 2, kind: 'altered' }],
    ['a deletion', `delete from app.audit_entry where organization_id = $1 and seq = 2`, { seq: 2, kind: 'missing' }],
    [
      'a changed order',
      `update app.audit_entry set seq = seq + 10 where organization_id = $1; update app.audit_entry set seq = 14 - seq where organization_id = $1`,
      { seq: 1, kind: 'unlinked' },
    ],
    [
      'an insertion',
      `update app.audit_entry set seq = seq + 11 where organization_id = $1 and seq > 1; update app.audit_entry set seq = seq - 10 where organization_id = $1 and seq > 1;
       insert into app.audit_entry select organization_id, 2, at, actor_kind, actor_id, actor_name, 'x', object_type, object_id, details, hash, hash
       from app.audit_entry where organization_id = $1 and seq = 1`,
      { seq: 2, kind: 'altered' },
    ],
  ])('shows %s, even by the owner of the database', async (_what, sql, broken) => {
    const tenant = await threeSteps();

    await tamper(tenant, sql);

    expect((await verify(tenant)).broken).toEqual(broken);
  });

  it('shows a cut tail against an anchor kept elsewhere', async () => {
    const tenant = await threeSteps();
    const { head, entries } = await verify(tenant);

    await tamper(tenant, 'delete from app.audit_entry where organization_id = $1 and seq = 3');

    expect(await verify(tenant, { seq: entries, hash: head })).toMatchObject({ broken: null, anchorHolds: false });
  });

  it('shows a chain rewritten as a whole against an anchor kept elsewhere', async () => {
    const tenant = await threeSteps();
    const { head, entries } = await verify(tenant);
    await tamper(tenant, 'delete from app.audit_entry where organization_id = $1');

    for (const action of ['x', 'y', 'z']) await step(tenant, action);

    expect(await verify(tenant, { seq: entries, hash: head })).toMatchObject({ broken: null, anchorHolds: false });
  });
});
