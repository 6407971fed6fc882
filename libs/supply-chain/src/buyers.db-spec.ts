import { type MemberActor, systemOf } from '@app/tenancy';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import { BuyersService } from './buyers.service.js';
import { InformationClassesService } from './information-classes.service.js';
import { SuppliersService } from './suppliers.service.js';

describe('the buyers of a supplier', () => {
  let chain: SupplyChainUnderTest;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
  });

  afterAll(async () => {
    await chain.stop();
  });

  /** Adds a supplier to a buyer and gives somebody of the supplier's organization. */
  async function supplierOf(buyer: MemberActor, classes: readonly string[]): Promise<MemberActor> {
    const ids = await chain.add(buyer, {
      code: 'S',
      name: '港機械',
      note: '内緒',
      criticality: 'critical',
      classes,
      contractBegins: '2026-04-01',
    });
    const [chosen] = await chain.database.as(buyer, () => chain.get(SuppliersService).select({ relationshipIds: Object.values(ids) }));
    return { ...buyer, tenantId: chosen?.supplierId ?? '' };
  }

  const buyersOf = (supplier: MemberActor) => chain.database.as(supplier, () => chain.get(BuyersService).list(null, 10));

  it('are listed with what both parties know of the relationship, and nothing of the record', async () => {
    const buyer = await chain.newBuyer();
    const supplier = await supplierOf(buyer, ['hi']);

    expect((await buyersOf(supplier)).items).toEqual([
      {
        relationshipId: expect.any(String),
        name: '試験工業',
        classes: [{ key: 'hi', name: { ja: '秘', en: 'Confidential' } }],
        contractBegins: '2026-04-01',
        contractEnds: null,
        state: 'active',
      },
    ]);
  });

  it("name classes as the buyer does, whatever the supplier's own are called", async () => {
    const buyer = await chain.newBuyer();
    const classes = chain.get(InformationClassesService);
    const rename = (name: string) => async () =>
      void (await classes.replace([{ key: 'hi', name: { ja: name, en: name }, exposure: 1 }], (await classes.inForce()).revision));
    await chain.database.as(buyer, rename('取扱注意'));
    const supplier = await supplierOf(buyer, ['hi']);
    await chain.database.as(systemOf(supplier.tenantId), rename('自社の秘'));

    expect((await buyersOf(supplier)).items.map(({ classes: handled }) => handled.map(({ name }) => name.ja))).toEqual([['取扱注意']]);
  });

  it('are nobody for an organization that works for nobody, and not the suppliers of a buyer', async () => {
    const buyer = await chain.newBuyer();
    await supplierOf(buyer, []);

    expect(await buyersOf(buyer)).toEqual({ items: [], next: null });
  });

  it("do not let the supplier into the buyer's record, and the buyer not into the supplier's organization", async () => {
    const buyer = await chain.newBuyer();
    const supplier = await supplierOf(buyer, ['hi']);

    const [records, contacts, changed] = await chain.database.as(supplier, async () => [
      await chain.database.rows('select 1 from app.supplier_record'),
      await chain.database.rows('select 1 from app.supplier_contact'),
      await chain.database.affected(`update app.trade_relationship set classes = '{}'`),
    ]);
    expect([records, contacts, changed]).toEqual([[], [], 0]);
    expect(
      await chain.database.as(buyer, () => chain.database.rows(`select 1 from app.organization where id = $1`, [supplier.tenantId])),
    ).toEqual([]);
  });

  it('come page by page, also where they carry the same name', async () => {
    const buyers = [await chain.newBuyer(), await chain.newBuyer(), await chain.newBuyer()];
    const [supplier, ...others] = [await supplierOf(buyers[0] as MemberActor, []), ...buyers.slice(1)];
    for (const buyer of others) await chain.moveTo(await supplierOf(buyer, []), supplier);

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await chain.database.as(supplier, () => chain.get(BuyersService).list(cursor, 1));
      seen.push(...page.items.map(({ relationshipId }) => relationshipId));
      cursor = page.next;
    } while (cursor !== null);

    expect(new Set(seen).size).toBe(3);
    expect(seen).toHaveLength(3);
  });
});
