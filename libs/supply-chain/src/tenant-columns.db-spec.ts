import { newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';
import pg from 'pg';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import { BuyersService } from './buyers.service.js';
import { ImportChecksService } from './import-checks.service.js';
import { InformationClassesService } from './information-classes.service.js';
import { SupplierImportsService } from './supplier-imports.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

const TABLES = ['information_class', 'trade_relationship', 'supplier_record', 'supplier_contact', 'supplier_import', 'supplier_import_row'];
const PAGE = { order: 'code', cursor: null, limit: 50 } as const;

/** The second net: what the statements say themselves. */
describe('without row-level security', () => {
  let chain: SupplyChainUnderTest;
  let victim: MemberActor;
  let intruder: MemberActor;
  let theirs: string;
  let theirImport: string;

  const as = <T>(actor: MemberActor, work: () => Promise<T>) => chain.database.as(actor, work);
  const picture = async () =>
    as(victim, async () => {
      const rows: unknown[] = [];
      for (const table of TABLES)
        rows.push(
          await chain.database.rows(
            `select to_jsonb(t) as row from app.${table} t where coalesce(to_jsonb(t) ->> 'buyer_id', to_jsonb(t) ->> 'owner_id') = $1 order by 1`,
            [victim.tenantId],
          ),
        );
      return rows;
    });

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
    [victim, intruder] = [await chain.newBuyer(), await chain.newBuyer()];
    const contacts = [{ name: '港 一郎', email: 'minato@example.jp', language: 'ja' as const }];
    theirs = (await chain.add(victim, { code: 'A1', name: '港機械', classes: ['hi'], contacts })).A1 ?? '';
    const classes = chain.get(InformationClassesService);
    await as(victim, async () =>
      classes.replace([{ key: 'hi', name: { ja: '秘', en: 'Secret' }, exposure: 2 }], (await classes.inForce()).revision),
    );
    ({ importId: theirImport } = await chain
      .get(ImportChecksService)
      .check(victim, { name: 'a.csv', bytes: Buffer.from('委託先コード,会社名\r\nA2,北工業') }));

    const admin = new pg.Client({ connectionString: chain.cluster.adminUrl });
    await admin.connect();
    for (const table of TABLES) await admin.query(`alter table app.${table} disable row level security`);
    await admin.end();
  });

  afterAll(async () => {
    await chain.stop();
  });

  it('nothing of another buyer is read', async () => {
    const suppliers = chain.get(SuppliersService);

    expect(await as(intruder, () => suppliers.list({}, PAGE))).toEqual({ items: [], next: null, total: 0 });
    expect(await as(intruder, () => suppliers.select({ filter: {} }))).toEqual([]);
    expect(await as(intruder, () => suppliers.select({ relationshipIds: [theirs] }))).toEqual([]);
    expect(await as(intruder, () => suppliers.names([theirs]))).toEqual(new Map());
    expect(await as(intruder, () => chain.get(BuyersService).list(null, 10))).toEqual({ items: [], next: null });
    expect((await as(intruder, () => chain.get(InformationClassesService).inForce())).own).toBe(false);
    await expect(as(intruder, () => suppliers.find(theirs))).rejects.toMatchObject({ code: 'supplier_not_found' });
    await expect(as(intruder, () => chain.get(SupplierImportsService).rows(theirImport, null, null, 5))).rejects.toMatchObject({
      code: 'import_not_found',
    });
  });

  it('nothing of another buyer is changed', async () => {
    const before = await picture();
    const records = chain.get(SupplierRecordsService);
    const imports = chain.get(SupplierImportsService);
    const classes = chain.get(InformationClassesService);

    const attempts = await Promise.allSettled([
      as(intruder, () => records.edit(theirs, 1, { name: 'x', contacts: [] })),
      as(intruder, () => records.end(theirs, 1)),
      as(intruder, () => imports.apply(theirImport, 'all')),
      as(intruder, () => imports.discard(theirImport)),
      as(intruder, () => records.edit(newId(), 1, {})),
    ]);
    await as(intruder, async () =>
      classes.replace([{ key: 'own', name: { ja: '自', en: 'Own' }, exposure: 1 }], (await classes.inForce()).revision),
    );
    await chain.add(intruder, { code: 'A1', name: '同じコード' });
    const { importId } = await chain
      .get(ImportChecksService)
      .check(intruder, { name: 'a.csv', bytes: Buffer.from('委託先コード,会社名\r\nA1,改名\r\nA2,新規') });
    await as(intruder, () => imports.apply(importId, 'all'));

    expect(attempts.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
    expect(await picture()).toEqual(before);
    expect((await as(intruder, () => chain.get(SuppliersService).list({}, PAGE))).items.map(({ name }) => name)).toEqual(['改名', '新規']);
  });
});
