import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { ExportRegister } from '@app/audit';
import type { Language } from '@app/kernel';
import { readTable } from '@app/spreadsheets';
import type { MemberActor } from '@app/tenancy';
import exceljs from 'exceljs';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import { until } from '../../../test/support/until.js';
import { worksheetOrderFaults } from '../../../test/support/worksheet-order.js';
import type { ExportFormat } from './domain/supplier-export.js';
import type { SupplierFilter } from './domain/supplier-filter.js';
import { ImportChecksService } from './import-checks.service.js';
import { InformationClassesService } from './information-classes.service.js';
import { SupplierExportsService } from './supplier-exports.service.js';
import { SupplierImportsService } from './supplier-imports.service.js';
import { SuppliersService } from './suppliers.service.js';

const CONTACT = { name: '港 一郎', email: 'minato@example.jp', language: 'en' as const };

describe('the export of suppliers', () => {
  let chain: SupplyChainUnderTest;
  let exports: SupplierExportsService;
  let buyer: MemberActor;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
    exports = chain.get(SupplierExportsService);
    buyer = await chain.newBuyer();
    await chain.add(
      buyer,
      {
        code: '001',
        name: '㈱港機械 "東京", 本社',
        nameKana: 'ミナトキカイ',
        corporateNumber: '7000012050002',
        classes: ['shagaihi', 'gokuhi'],
        criticality: 'critical',
        tags: ['重点', '2026/Q1'],
        industry: '機械',
        size: '50 名',
        contractBegins: '2026-04-01',
        contractEnds: '2027-03-31',
        note: '一行目\n- 二行目',
        contacts: [CONTACT, { ...CONTACT, email: 'second@example.jp' }],
      },
      { code: '=1+1', name: '-5', note: '@SUM(A1)', tags: ['+81'] },
      { code: "'=quoted", name: '＝全角', industry: '\t=TAB' },
      { code: 'plain', name: 'ナシ' },
      { code: '_x0041_', name: '_x000D_ 北' },
    );
  });

  afterAll(async () => {
    await chain.stop();
  });

  const registered = async (actor: MemberActor) => (await chain.database.as(actor, () => chain.get(ExportRegister).list(null, 50))).items;
  const download = async (format: ExportFormat, language: Language = 'ja', filter: SupplierFilter = {}) =>
    buffer((await exports.export(buyer, { filter, format, language })).stream);

  it.each<[ExportFormat, Language]>([
    ['xlsx', 'ja'],
    ['xlsx', 'en'],
    ['csv', 'ja'],
    ['csv', 'en'],
  ])('as %s in %s can be imported again and changes nothing', async (format, language) => {
    const { importId } = await chain
      .get(ImportChecksService)
      .check(buyer, { name: `suppliers.${format}`, bytes: await download(format, language) });

    expect(await chain.database.as(buyer, () => chain.get(SupplierImportsService).find(importId))).toMatchObject({
      rowCount: 5,
      unchangedCount: 5,
      problemCount: 0,
    });
  });

  it('brings the suppliers to another organization, as they are', async () => {
    const other = await chain.newBuyer();
    const { importId } = await chain.get(ImportChecksService).check(other, { name: 'suppliers.xlsx', bytes: await download('xlsx') });
    await chain.database.as(other, () => chain.get(SupplierImportsService).apply(importId, 'all'));

    const [theirs, ours] = [other, buyer].map((actor) =>
      chain.database.as(actor, () => chain.get(SuppliersService).list({}, { order: 'code', cursor: null, limit: 50 })),
    );

    const plain = async (list: typeof theirs) =>
      (await list)?.items.map(({ id, version, updatedAt, contacts, ...fields }) => ({ ...fields, contact: contacts?.[0] }));
    expect(await plain(theirs)).toEqual(await plain(ours));
  });

  it('holds exactly the suppliers of the filter', async () => {
    const { rows } = await readTable(await download('csv', 'ja', { tags: ['重点'] }), { fileName: 'a.csv' });

    expect(rows.map(({ cells }) => cells.slice(0, 7))).toEqual([
      ['001', '㈱港機械 "東京", 本社', 'ミナトキカイ', '7000012050002', '社外秘、極秘', '最重要', '重点、2026/Q1'],
    ]);
  });

  it('leaves no text in CSV that a spreadsheet program would calculate', async () => {
    const { rows } = await readTable(await download('csv'), { fileName: 'a.csv' });

    const begun = rows.flatMap(({ cells }) => cells).filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell));
    expect(begun).toEqual([]);
  });

  describe('stands in the register', () => {
    it.each<[ExportFormat, Language, string]>([
      ['csv', 'en', 'suppliers_csv'],
      ['xlsx', 'ja', 'supplier_workbook'],
    ])('as %s in %s: what was asked, by whom, how much left', async (format, language, kind) => {
      const asker = await chain.newBuyer();
      await chain.add(asker, { code: '1', name: '港', tags: ['重点'] }, { code: '2', name: '北' });
      const { stream, fileName } = await exports.export(asker, { filter: { tags: ['重点'] }, format, language });
      const file = await buffer(stream);
      await until(async () => (await registered(asker))[0]?.state === 'finished');

      const found = await registered(asker);

      const subject = { type: 'organization', id: asker.tenantId };
      const asked = { kind, subject, filters: { tags: ['重点'] }, language, requestedBy: asker.name, fileName };
      expect(found).toMatchObject([{ ...asked, rowCount: 1, byteCount: file.length, finishedAt: expect.any(Date) }]);
      expect(fileName).toBe(`enjuku-suppliers-${found[0]?.id.slice(-8)}.${format}`);
    });

    it('with the SHA-256 of a CSV file, and of the values of a workbook: the same in every copy', async () => {
      const asker = await chain.newBuyer();
      await chain.add(asker, { code: '1', name: '港' });
      const files = [];
      for (const format of ['csv', 'xlsx', 'xlsx'] as const) {
        files.push(await buffer((await exports.export(asker, { filter: {}, format, language: 'ja' })).stream));
      }
      await until(async () => (await registered(asker)).every(({ state }) => state === 'finished'));

      const [second, first, csv] = await registered(asker);

      expect(csv?.sha256).toBe(
        createHash('sha256')
          .update(files[0] ?? '')
          .digest('hex'),
      );
      expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(second?.sha256).toBe(first?.sha256);
    });

    it('and in the trail, before its first byte and after its last', async () => {
      const asker = await chain.newBuyer();
      await buffer((await exports.export(asker, { filter: { state: 'ended' }, format: 'csv', language: 'ja' })).stream);
      await until(async () => (await registered(asker))[0]?.state === 'finished');

      const entries = await chain.database.as(asker, () =>
        chain.database.rows(`select action, actor_id, details from app.audit_entry where organization_id = $1 order by seq`, [
          asker.tenantId,
        ]),
      );

      expect(entries).toMatchObject([
        { action: 'export.requested', actor_id: asker.userId, details: { kind: 'suppliers_csv', filters: { state: 'ended' } } },
        { action: 'export.finished', details: { rowCount: 0, sha256: expect.any(String) } },
      ]);
    });
  });

  it('holds nothing of another organization', async () => {
    const stranger = await chain.newBuyer();
    const { stream } = await exports.export(stranger, { filter: {}, format: 'csv', language: 'en' });
    const file = await buffer(stream);

    expect((await readTable(file, { fileName: 'a.csv' })).rows).toEqual([]);
  });

  describe('of many suppliers', () => {
    let big: MemberActor;

    beforeAll(async () => {
      big = await chain.newBuyer();
      const lines = Array.from({ length: 5_000 }, (_, n) => `S${String(n).padStart(5, '0')},会社 ${n},${'長い備考'.repeat(20)}`);
      const bytes = Buffer.from(['委託先コード,会社名,備考', ...lines].join('\r\n'));
      const { importId } = await chain.get(ImportChecksService).check(big, { name: 'a.csv', bytes });
      await chain.database.as(big, () => chain.get(SupplierImportsService).apply(importId, 'all'));
    });

    it.each<ExportFormat>(['csv', 'xlsx'])('waits for a slow reader of %s and is whole in the end', async (format) => {
      const pieces: Buffer[] = [];
      const { stream } = await exports.export(big, { filter: {}, format, language: 'ja' });
      for await (const piece of stream) {
        if (pieces.length % 20 === 0) await wait(2);
        pieces.push(piece);
      }

      const { rows } = await readTable(Buffer.concat(pieces), { fileName: `a.${format}` });
      expect(rows).toHaveLength(5_000);
      expect(rows.at(-1)?.cells[0]).toBe('S04999');
    });

    it('lets go of the database when the reader leaves', async () => {
      const { stream } = await exports.export(big, { filter: {}, format: 'csv', language: 'ja' });
      await new Promise((resolve) => stream.once('data', resolve));
      stream.destroy();
      await until(async () => (await registered(big))[0]?.state === 'broken');

      const open = await chain.database.as(buyer, () =>
        chain.database.rows(
          `select 1 from pg_stat_activity where usename = current_user and datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
        ),
      );
      expect(open).toEqual([]);
    });
  });
});

describe('the template for suppliers', () => {
  let chain: SupplyChainUnderTest;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
  });

  afterAll(async () => {
    await chain.stop();
  });

  const template = async (language: Language) => {
    const buyer = await chain.newBuyer();
    const bytes = await chain.database.as(buyer, () => chain.get(SupplierExportsService).template(language));
    return { buyer, bytes };
  };

  it.each<[Language, string, string]>([
    ['ja', '委託先', '記入のしかた'],
    ['en', 'Suppliers', 'How to fill in'],
  ])('in %s has every column, and a sheet that explains them', async (language, list, notes) => {
    const { bytes } = await template(language);
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);

    const [first, second] = [book.getWorksheet(list), book.getWorksheet(notes)];
    const headings = Array.from({ length: first?.columnCount ?? 0 }, (_, index) => first?.getRow(1).getCell(index + 1).value);
    expect(headings).toHaveLength(15);
    expect(headings.map((_, index) => second?.getRow(index + 2).getCell(1).value)).toEqual(headings);
  });

  it('is built as Excel expects, and so is an export', async () => {
    const { buyer, bytes } = await template('ja');
    const { stream } = await chain.get(SupplierExportsService).export(buyer, { filter: {}, format: 'xlsx', language: 'ja' });
    const exported = await buffer(stream);

    expect([await worksheetOrderFaults(bytes), await worksheetOrderFaults(exported)]).toEqual([[], []]);
  });

  it('offers the words that are accepted', async () => {
    const { bytes } = await template('ja');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);

    const offered = ['E2', 'F2', 'J500'].map((cell) => book.getWorksheet('委託先')?.getCell(cell).dataValidation?.formulae?.[0]);
    expect(offered).toEqual(['"社外秘,秘,極秘"', '"低,中,高,最重要"', '"日本語,英語"']);
  });

  it('can be filled in and imported', async () => {
    const { buyer, bytes } = await template('en');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    book.getWorksheet('Suppliers')?.addRow(['001', 'Minato Machines']);
    const { importId } = await chain
      .get(ImportChecksService)
      .check(buyer, { name: 'list.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) });

    expect(await chain.database.as(buyer, () => chain.get(SupplierImportsService).find(importId))).toMatchObject({
      rowCount: 1,
      createCount: 1,
      problemCount: 0,
    });
  });

  it('is refused while it is still empty', async () => {
    const { buyer, bytes } = await template('ja');

    await expect(chain.get(ImportChecksService).check(buyer, { name: 'list.xlsx', bytes })).rejects.toMatchObject({ code: 'import_empty' });
  });

  it('offers the own classes of an organization that has them', async () => {
    const buyer = await chain.newBuyer();
    const classes = chain.get(InformationClassesService);
    const bytes = await chain.database.as(buyer, async () => {
      await classes.replace([{ name: { ja: '特秘', en: 'Vital' }, exposure: 4 }], (await classes.inForce()).revision);
      return chain.get(SupplierExportsService).template('en');
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);

    expect(book.getWorksheet('Suppliers')?.getCell('E2').dataValidation?.formulae).toEqual(['"Vital"']);
  });
});
