import type { MemberActor } from '@app/tenancy';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import type { ClassDraft } from './domain/class-set.js';
import { InformationClassesService } from './information-classes.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

const BUILT_IN = ['shagaihi', 'hi', 'gokuhi'];
const SECRET = { key: 'hi', name: { ja: '取扱注意', en: 'Restricted' }, exposure: 2 };
const VITAL = { name: { ja: '特秘', en: 'Vital' }, exposure: 4.5 };

describe('information classes', () => {
  let chain: SupplyChainUnderTest;
  let classes: InformationClassesService;
  let buyer: MemberActor;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
    classes = chain.get(InformationClassesService);
  });

  afterAll(async () => {
    await chain.stop();
  });

  beforeEach(async () => {
    buyer = await chain.newBuyer();
  });

  const inForce = (actor = buyer) => chain.database.as(actor, () => classes.inForce());
  const replace = async (drafts: readonly ClassDraft[], actor = buyer) => {
    const { revision } = await inForce(actor);
    return chain.database.as(actor, () => classes.replace(drafts, revision));
  };
  const keys = async (actor = buyer) => (await inForce(actor)).classes.map(({ key }) => key);

  it("are the catalogue's until the organization has a set of its own", async () => {
    expect(await inForce()).toMatchObject({ own: false });
    expect((await chain.database.as(buyer, () => classes.list())).map(({ key, name, exposure }) => [key, name.ja, exposure])).toEqual([
      ['shagaihi', '社外秘', 1],
      ['hi', '秘', 2],
      ['gokuhi', '極秘', 3],
    ]);
  });

  it('can be renamed, added and removed, for this organization only', async () => {
    const { own, classes: now } = await replace([SECRET, VITAL]);

    expect(own).toBe(true);
    expect(now.map(({ key, name, exposure }) => [key, name.ja, exposure])).toEqual([
      ['hi', '取扱注意', 2],
      ['class_1', '特秘', 4.5],
    ]);
    expect(await keys(await chain.newBuyer())).toEqual(BUILT_IN);
  });

  it("return to the catalogue's with an empty set", async () => {
    await replace([SECRET, VITAL]);

    expect(await replace([])).toMatchObject({ own: false });
    expect(await keys()).toEqual(BUILT_IN);
  });

  it('cannot be removed while suppliers handle them, ended ones included, and it is said how many do', async () => {
    const ids = await chain.add(
      buyer,
      { code: 'A1', name: '港', classes: ['gokuhi'] },
      { code: 'A2', name: '北', classes: ['gokuhi', 'hi'] },
    );
    await chain.database.as(buyer, () => chain.get(SupplierRecordsService).end(ids.A1 ?? '', 1));

    await expect(replace([SECRET])).rejects.toMatchObject({
      kind: 'conflict',
      code: 'class_in_use',
      details: { key: 'gokuhi', name: expect.objectContaining({ ja: '極秘' }), count: 2 },
    });
    expect(await inForce()).toMatchObject({ own: false });
  });

  it('cannot be removed by returning to the catalogue either', async () => {
    await replace([SECRET, VITAL]);
    await chain.add(buyer, { code: 'A1', name: '港', classes: ['class_1'] });

    await expect(replace([])).rejects.toMatchObject({ code: 'class_in_use', details: { name: { ja: '特秘' }, count: 1 } });
  });

  it("do not count another organization's suppliers", async () => {
    await chain.add(await chain.newBuyer(), { code: 'A1', name: '港', classes: ['gokuhi'] });

    expect((await replace([SECRET])).classes).toHaveLength(1);
  });

  it('are not replaced over what somebody else made of them meanwhile', async () => {
    const { revision } = await inForce();
    await replace([SECRET, VITAL]);

    await expect(chain.database.as(buyer, () => classes.replace([SECRET], revision))).rejects.toMatchObject({
      code: 'classes_changed',
      details: { theirs: [{ key: 'hi' }, { key: 'class_1' }], yours: [SECRET] },
    });
  });

  it('are not taken from under a supplier that gets them at the same moment', async () => {
    const { revision } = await inForce();
    const [added, replaced] = await Promise.allSettled([
      chain.add(buyer, { code: 'A1', name: '港', classes: ['gokuhi'] }),
      chain.database.as(buyer, () => classes.replace([SECRET], revision)),
    ]);

    const [supplier] = (
      await chain.database.as(buyer, () => chain.get(SuppliersService).list({}, { order: 'code', cursor: null, limit: 5 }))
    ).items;
    expect([added.status, replaced.status].sort()).toEqual(['fulfilled', 'rejected']);
    for (const key of supplier?.classes ?? []) expect(await keys()).toContain(key);
  });

  it('leave their replacement in the trail', async () => {
    await replace([SECRET]);

    expect(
      await chain.database.as(buyer, () =>
        chain.database.row(
          `select action, details -> 'to' -> 0 -> 'name' ->> 'ja' as name from app.audit_entry where organization_id = $1`,
          [buyer.tenantId],
        ),
      ),
    ).toEqual({ action: 'information_classes.replaced', name: '取扱注意' });
  });
});
