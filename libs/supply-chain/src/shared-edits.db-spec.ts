import { newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import type { SharedChange } from './domain/shared-change.js';
import type { Supplier } from './domain/supplier.js';
import { SharedEditsService } from './shared-edits.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

describe('many suppliers, changed alike', () => {
  let chain: SupplyChainUnderTest;
  let buyer: MemberActor;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
  });

  afterAll(() => chain.stop());

  beforeEach(async () => {
    buyer = await chain.newBuyer();
  });

  const as = <T>(work: () => Promise<T>, actor = buyer) => chain.database.as(actor, work);
  const three = () =>
    chain.add(buyer, { code: 'A', name: '青葉', tags: ['重点'] }, { code: 'B', name: '北工業' }, { code: 'C', name: '千早' });
  const all = async () => (await as(() => chain.get(SuppliersService).list({}, { order: 'code', cursor: null, limit: 50 }))).items;
  const seen = ({ id, version }: Pick<Supplier, 'id' | 'version'>) => ({ id, version });
  const editSelected = (selected: readonly { id: string; version: number }[], change: SharedChange, actor = buyer) =>
    as(() => chain.get(SharedEditsService).editSelected(selected, change), actor);
  const editFiltered = (wish: { search?: string; except?: string[]; seen?: number }, change: SharedChange) =>
    as(() =>
      chain
        .get(SharedEditsService)
        .editFiltered(
          { filter: wish.search === undefined ? {} : { search: wish.search }, except: wish.except ?? [], seen: wish.seen ?? null },
          change,
        ),
    );

  it('get what was said, and those that have it already stay as they are', async () => {
    await three();
    await editFiltered({ search: 'A' }, { classes: ['hi'] });

    const edited = await editSelected((await all()).map(seen), { classes: ['hi'] });

    expect(edited).toEqual({ chosen: 3, changed: 2 });
    expect((await all()).map(({ classes, version }) => [classes, version])).toEqual([
      [['hi'], 2],
      [['hi'], 2],
      [['hi'], 2],
    ]);
  });

  it('are found by a tag that was added', async () => {
    await three();

    await editFiltered({ search: '青葉' }, { addTags: ['ｱｲﾁ'] });

    const { items } = await as(() => chain.get(SuppliersService).list({ search: 'アイチ' }, { order: 'code', cursor: null, limit: 50 }));
    expect(items.map(({ code, tags }) => [code, tags])).toEqual([['A', ['重点', 'アイチ']]]);
  });

  it('are those of a filter without those left out, in the number that was seen', async () => {
    const { B = '' } = await three();

    expect(await editFiltered({ except: [B], seen: 2 }, { state: 'ended' })).toEqual({ chosen: 2, changed: 2 });
    expect((await all()).map(({ state }) => state)).toEqual(['ended', 'active', 'ended']);
  });

  it('are left alone when the filter gives another number by now', async () => {
    await three();

    await expect(editFiltered({ seen: 2 }, { state: 'ended' })).rejects.toMatchObject({
      code: 'suppliers_counted_anew',
      details: { seen: 2, count: 3 },
    });
  });

  it('are left alone, all of them, when one was changed meanwhile', async () => {
    await three();
    const before = await all();
    const [first] = before;
    await as(() => chain.get(SupplierRecordsService).edit(first?.id ?? '', 1, { industry: '機械' }));

    await expect(editSelected(before.map(seen), { criticality: 'high' })).rejects.toMatchObject({
      code: 'suppliers_changed',
      details: { count: 1, ids: [first?.id] },
    });
    expect((await all()).map(({ criticality }) => criticality)).toEqual(['medium', 'medium', 'medium']);
  });

  it.each<[string, SharedChange, string]>([
    ['a class that there is not', { classes: ['nothing'] }, 'class_unknown'],
    ['a tag with a separator', { addTags: ['a、b'] }, 'tag_separator'],
    ['somebody who is no member', { ownerId: newId() }, 'owner_unknown'],
  ])('are left alone by %s', async (_what, change, code) => {
    await three();

    await expect(editFiltered({}, change)).rejects.toMatchObject({ code });
  });

  it('leave an entry each in the trail, as if changed alone', async () => {
    const { A = '', B = '' } = await three();
    await editFiltered({ search: 'A' }, { addTags: ['愛知'], state: 'ended' });

    const entries = await as(() =>
      chain.database.rows(
        `select object_id, action, details from app.audit_entry where organization_id = $1 and object_id = any ($2) and action <> 'supplier.added'
         order by seq`,
        [buyer.tenantId, [A, B]],
      ),
    );

    expect(entries).toEqual([
      {
        object_id: A,
        action: 'supplier.edited',
        details: { name: '青葉', changed: [{ field: 'tags', from: ['重点'], to: ['重点', '愛知'] }] },
      },
      { object_id: A, action: 'supplier.ended', details: { name: '青葉' } },
    ]);
  });

  it('of another buyer are not there to be changed', async () => {
    const stranger = await chain.newBuyer();
    const { X = '' } = await chain.add(stranger, { code: 'X', name: '別の会社' });

    await expect(editSelected([{ id: X, version: 1 }], { state: 'ended' })).rejects.toMatchObject({ code: 'supplier_not_found' });
    await editFiltered({}, { state: 'ended' });
    expect(await as(() => chain.get(SuppliersService).find(X), stranger)).toMatchObject({ state: 'active', version: 1 });
  });
});
