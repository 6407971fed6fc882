import { IdentityModule } from '@app/identity';
import { newId } from '@app/kernel';
import { NotificationsModule } from '@app/notifications';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';
import { SupplyChainModule } from './supply-chain.module.js';

const CONTACT = { name: '港 一郎', email: 'minato@example.jp', language: 'ja' as const };

describe('suppliers', () => {
  let test: TestDatabase;
  let contexts: TestingModule;
  let database: TenantDatabase;
  let suppliers: SuppliersService;
  let records: SupplierRecordsService;
  let buyer: MemberActor;

  beforeAll(async () => {
    test = await createTestDatabase();
    contexts = await startContexts(test, [NotificationsModule, IdentityModule, SupplyChainModule]);
    database = contexts.get(TenantDatabase);
    suppliers = contexts.get(SuppliersService);
    records = contexts.get(SupplierRecordsService);
  });

  afterAll(async () => {
    await contexts.close();
    await test.drop();
  });

  beforeEach(async () => {
    buyer = await memberOfNewOrganization(database);
  });

  const as = <T>(work: () => Promise<T>, actor: MemberActor = buyer) => database.as(actor, work);
  const add = (draft: Parameters<SupplierRecordsService['add']>[0], actor = buyer) => as(() => records.add(draft), actor);

  it('are added with all that is known, cleaned', async () => {
    const added = await add({
      code: 'Ａ－1',
      name: '港機械',
      nameKana: 'みなときかい',
      classes: ['gokuhi', 'hi'],
      contractBegins: '2026/4/1',
      contacts: [CONTACT],
    });

    expect(await as(() => suppliers.find(added.id))).toMatchObject({
      code: 'A-1',
      nameKana: 'ミナトキカイ',
      classes: ['hi', 'gokuhi'],
      contractBegins: '2026-04-01',
      contractEnds: null,
      contacts: [CONTACT],
      criticality: 'medium',
      state: 'active',
      version: 1,
    });
  });

  it('stand for an organization that waits to be claimed, and whose id the buyer never sees', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });
    const [chosen] = await as(() => suppliers.select({ relationshipIds: [added.id] }));

    const seen = JSON.stringify([added, await as(() => suppliers.list({}, { order: 'name', cursor: null, limit: 10 }))]);

    expect(chosen?.supplierId).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen).not.toContain(chosen?.supplierId);
    expect(await as(() => database.rows(`select 1 from app.organization where id = $1`, [chosen?.supplierId]))).toEqual([]);
  });

  it('cannot share a code', async () => {
    await add({ code: 'A-1', name: '港機械' });

    await expect(add({ code: 'Ａ-1', name: '別の会社' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'supplier_code_taken',
      field: 'code',
    });
  });

  it('get one supplier for one code when two people add it at once', async () => {
    const attempts = await Promise.allSettled([1, 2, 3, 4].map((n) => add({ code: 'A-1', name: `会社 ${n}` })));

    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect((await as(() => suppliers.list({}, { order: 'code', cursor: null, limit: 10 }))).total).toBe(1);
  });

  it('are never the buyer itself', async () => {
    await as(() => database.affected(`update app.organization set corporate_number = '7000012050002' where id = $1`, [buyer.tenantId]));

    await expect(add({ code: 'A-1', name: '自社', corporateNumber: '7000012050002' })).rejects.toMatchObject({
      code: 'supplier_is_own_organization',
    });
  });

  it('may be looked after by a member only', async () => {
    await expect(add({ code: 'A-1', name: '港機械', ownerId: newId() })).rejects.toMatchObject({ code: 'owner_unknown', field: 'ownerId' });
  });

  it('keep the fields that an edit does not mention, and raise their version', async () => {
    const added = await add({ code: 'A-1', name: '港機械', tags: ['重点'], contacts: [CONTACT] });

    const edited = await as(() => records.edit(added.id, 1, { industry: '機械', classes: ['hi'] }));

    expect(edited).toMatchObject({ name: '港機械', tags: ['重点'], contacts: [CONTACT], industry: '機械', classes: ['hi'], version: 2 });
  });

  it('have their contacts replaced in the order given', async () => {
    const added = await add({ code: 'A-1', name: '港機械', contacts: [CONTACT] });
    const second = { name: 'Second', email: 'second@example.jp', language: 'en' as const };

    const edited = await as(() => records.edit(added.id, 1, { contacts: [second, CONTACT] }));

    expect(edited.contacts).toEqual([second, CONTACT]);
  });

  it('are not overwritten by somebody who saw an older version, who gets both contents', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });
    await as(() => records.edit(added.id, 1, { industry: '機械' }));

    await expect(as(() => records.edit(added.id, 1, { industry: '電機' }))).rejects.toMatchObject({
      code: 'supplier_changed',
      details: { theirs: { industry: '機械', version: 2 }, yours: { industry: '電機' } },
    });
  });

  it('take exactly one of many edits of the same version', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });

    const attempts = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((note) => as(() => records.edit(added.id, 1, { note }))));

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await as(() => suppliers.find(added.id))).version).toBe(2);
  });

  it('do not count as changed by an edit that changes nothing', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });

    expect(await as(() => records.edit(added.id, 1, { name: ' 港機械 ' }))).toMatchObject({ version: 1 });
  });

  it('end and become active again, and are not chosen for issuing in between', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });

    const ended = await as(() => records.end(added.id, 1));
    const chosen = await as(() => suppliers.select({ filter: {} }));
    const active = await as(() => records.reactivate(added.id, 2));

    expect([ended.state, chosen, active.state, active.version]).toEqual(['ended', [], 'active', 3]);
  });

  it('leave every change in the trail, without addresses', async () => {
    const added = await add({ code: 'A-1', name: '港機械' });
    await as(() => records.edit(added.id, 1, { industry: '機械', contacts: [CONTACT] }));
    await as(() => records.end(added.id, 2));

    const entries = await as(() =>
      database.rows<{ action: string; details: unknown }>(
        `select action, details from app.audit_entry where organization_id = $1 and object_id = $2 order by seq`,
        [buyer.tenantId, added.id],
      ),
    );

    expect(entries).toEqual([
      { action: 'supplier.added', details: { code: 'A-1', name: '港機械' } },
      {
        action: 'supplier.edited',
        details: { name: '港機械', changed: [{ field: 'industry', from: null, to: '機械' }, { field: 'contacts' }] },
      },
      { action: 'supplier.ended', details: { name: '港機械' } },
    ]);
  });

  it('are chosen for issuing by id or by filter, by code, with the main contact', async () => {
    const second = await add({
      code: 'B',
      name: '北工業',
      contacts: [CONTACT, { ...CONTACT, email: 'later@example.jp' }],
      classes: ['hi'],
    });
    const first = await add({ code: 'A', name: '港機械' });

    const byId = await as(() => suppliers.select({ relationshipIds: [second.id, first.id, newId(), 'nonsense'] }));
    const byFilter = await as(() => suppliers.select({ filter: { classes: ['hi', 'gokuhi'] } }));

    expect(byId.map(({ code, contact }) => [code, contact])).toEqual([
      ['A', null],
      ['B', CONTACT],
    ]);
    expect(byFilter.map(({ relationshipId, classes }) => [relationshipId, classes])).toEqual([[second.id, ['hi']]]);
  });

  it('are named for others, ended or not', async () => {
    const added = await add({ code: 'A', name: '港機械' });
    await as(() => records.end(added.id, 1));

    expect(await as(() => suppliers.names([added.id, newId()]))).toEqual(new Map([[added.id, { code: 'A', name: '港機械' }]]));
  });

  describe('of another buyer', () => {
    let theirs: string;
    let stranger: MemberActor;

    beforeEach(async () => {
      stranger = await memberOfNewOrganization(database);
      theirs = (await add({ code: 'A-1', name: '港機械', contacts: [CONTACT] }, stranger)).id;
    });

    it('are not there to be found, listed, chosen or named', async () => {
      await expect(as(() => suppliers.find(theirs))).rejects.toMatchObject({ code: 'supplier_not_found' });
      expect(await as(() => suppliers.list({}, { order: 'name', cursor: null, limit: 10 }))).toMatchObject({ items: [], total: 0 });
      expect(await as(() => suppliers.select({ relationshipIds: [theirs] }))).toEqual([]);
      expect(await as(() => suppliers.names([theirs]))).toEqual(new Map());
    });

    it('are not there to be changed, whether or not the id exists', async () => {
      const attempt = (id: string) => as(() => records.edit(id, 1, { name: '乗っ取り' })).catch((error: unknown) => error);

      expect(await attempt(theirs)).toEqual(await attempt(newId()));
      await expect(as(() => records.end(theirs, 1))).rejects.toMatchObject({ code: 'supplier_not_found' });
      expect(await as(() => suppliers.find(theirs), stranger)).toMatchObject({ name: '港機械', version: 1, state: 'active' });
    });

    it('are kept apart by row-level security alone', async () => {
      const touched = await as(async () => [
        await database.affected(`update app.supplier_record set name = 'x'`),
        await database.affected(`update app.trade_relationship set classes = '{}'`),
        await database.affected(`delete from app.supplier_contact`),
        (
          await database.rows(
            `select 1 from app.supplier_record union all select 1 from app.supplier_contact union all select 1 from app.trade_relationship`,
          )
        ).length,
      ]);

      expect(touched).toEqual([0, 0, 0, 0]);
    });
  });
});
