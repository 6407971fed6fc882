import type { MemberActor } from '@app/tenancy';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import type { RowOutcome } from './domain/sheet/judge-row.js';
import type { AppliedRows } from './domain/supplier-import.js';
import { ImportChecksService } from './import-checks.service.js';
import { InformationClassesService } from './information-classes.service.js';
import { SupplierImportsService } from './supplier-imports.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

const HEADER = '委託先コード,会社名,フリガナ,情報区分,担当者名,メールアドレス';
const CONTACT = { name: '港 一郎', email: 'minato@example.jp', language: 'ja' as const };

describe('the import of suppliers', () => {
  let chain: SupplyChainUnderTest;
  let imports: SupplierImportsService;
  let suppliers: SuppliersService;
  let buyer: MemberActor;

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
    imports = chain.get(SupplierImportsService);
    suppliers = chain.get(SuppliersService);
  });

  afterAll(async () => {
    await chain.stop();
  });

  beforeEach(async () => {
    buyer = await chain.newBuyer();
  });

  const as = <T>(work: () => Promise<T>, actor = buyer) => chain.database.as(actor, work);
  const upload = async (name: string, bytes: Buffer | string, actor = buyer) => {
    const { importId } = await chain.get(ImportChecksService).check(actor, { name, bytes: Buffer.from(bytes) });
    return importId;
  };
  const csv = (...lines: string[]) => upload('suppliers.csv', [HEADER, ...lines].join('\r\n'));
  const rows = async (id: string, outcome: RowOutcome | null = null) => (await as(() => imports.rows(id, outcome, null, 200))).items;
  const apply = (id: string, wanted: AppliedRows = 'all', actor = buyer) => as(() => imports.apply(id, wanted), actor);
  const list = async (actor = buyer) => (await as(() => suppliers.list({}, { order: 'code', cursor: null, limit: 200 }), actor)).items;
  const edit = (id: string, seen: number, change: Parameters<SupplierRecordsService['edit']>[2]) =>
    as(() => chain.get(SupplierRecordsService).edit(id, seen, change));

  it('says of each row what it would do, and does none of it', async () => {
    await chain.add(buyer, { code: 'A1', name: '港機械', contacts: [CONTACT] }, { code: 'A2', name: '北工業' });

    const id = await csv('A1,港機械工業,,,,', 'A2,北工業,,,,', 'A3,南電機,ﾐﾅﾐﾃﾞﾝｷ,秘,南 三郎,minami@example.jp', 'A4,西商会,,最高機密,,');

    expect(await as(() => imports.find(id))).toMatchObject({
      fileName: 'suppliers.csv',
      state: 'checked',
      rowCount: 4,
      createCount: 1,
      updateCount: 1,
      unchangedCount: 1,
      problemCount: 1,
    });
    expect((await rows(id)).map(({ rowNumber, outcome, code }) => [rowNumber, outcome, code])).toEqual([
      [2, 'update', 'A1'],
      [3, 'unchanged', 'A2'],
      [4, 'create', 'A3'],
      [5, 'problem', 'A4'],
    ]);
    expect((await rows(id, 'update'))[0]?.changes).toEqual([{ column: 'name', from: '港機械', to: '港機械工業' }]);
    expect((await rows(id, 'problem'))[0]?.problems).toEqual([
      expect.objectContaining({
        column: 'classes',
        code: 'class_unknown',
        value: '最高機密',
        ja: expect.stringContaining('社外秘、秘、極秘'),
      }),
    ]);
    expect((await list()).map(({ name }) => name)).toEqual(['港機械', '北工業']);
  });

  it('creates and updates by supplier code once it is confirmed, and leaves alone what the file does not say', async () => {
    const second = { name: 'Second', email: 'second@example.jp', language: 'en' as const };
    await chain.add(buyer, { code: 'A1', name: '港機械', industry: '機械', tags: ['重点'], note: '覚え書き', contacts: [CONTACT, second] });

    const applied = await apply(
      await csv('A1,港機械工業,,"秘,極秘",港 花子,hanako@example.jp', 'A3,南電機,ﾐﾅﾐﾃﾞﾝｷ,社外秘,,minami@example.jp'),
    );

    expect(applied).toMatchObject({ state: 'applied', createCount: 1, updateCount: 1, appliedAt: expect.any(Date) });
    expect(await list()).toMatchObject([
      {
        code: 'A1',
        name: '港機械工業',
        industry: '機械',
        tags: ['重点'],
        note: '覚え書き',
        classes: ['hi', 'gokuhi'],
        contacts: [{ name: '港 花子', email: 'hanako@example.jp', language: 'ja' }, second],
        version: 2,
      },
      {
        code: 'A3',
        nameKana: 'ミナミデンキ',
        classes: ['shagaihi'],
        criticality: 'medium',
        contacts: [{ name: 'ご担当者', email: 'minami@example.jp', language: 'ja' }],
        version: 1,
      },
    ]);
  });

  it('makes suppliers that are found by search and chosen for issuing, like those added by hand', async () => {
    await apply(await csv('A3,南電機,ﾐﾅﾐﾃﾞﾝｷ,社外秘,,minami@example.jp'));

    const [found] = (await as(() => suppliers.list({ search: 'みなみ' }, { order: 'name', cursor: null, limit: 5 }))).items;
    const [chosen] = await as(() => suppliers.select({ filter: { search: '南' } }));

    expect(found?.code).toBe('A3');
    expect(chosen).toMatchObject({ classes: ['shagaihi'], contact: { email: 'minami@example.jp' }, supplierId: expect.any(String) });
  });

  it('has one effect, however often it is applied', async () => {
    const id = await csv('A1,港機械,,,,', 'A2,北工業,,,,');
    const [first] = await Promise.all([apply(id), apply(id), apply(id)]);

    const again = await apply(id, 'good');

    expect(again).toEqual(first);
    expect((await list()).map(({ code, version }) => [code, version])).toEqual([
      ['A1', 1],
      ['A2', 1],
    ]);
    expect(
      await as(() =>
        chain.database.rows(`select 1 from app.audit_entry where organization_id = $1 and action = 'supplier_import.applied'`, [
          buyer.tenantId,
        ]),
      ),
    ).toHaveLength(1);
  });

  it('refuses to take over all rows while some have problems, and takes the good ones when asked', async () => {
    const id = await csv('A1,港機械,,,,', ',名無し,,,,', 'A3,,,,,');

    await expect(apply(id)).rejects.toMatchObject({ kind: 'conflict', code: 'import_has_problems', details: { count: 2 } });
    expect(await list()).toEqual([]);
    expect(await apply(id, 'good')).toMatchObject({ createCount: 1, problemCount: 2 });
    expect((await list()).map(({ code }) => code)).toEqual(['A1']);
  });

  describe('when something changed since the file was checked', () => {
    it.each([
      ['a supplier was edited', async (ids: Readonly<Record<string, string>>) => void (await edit(ids.A1 ?? '', 1, { industry: '電機' }))],
      ['a new code was taken', async () => void (await chain.add(buyer, { code: 'A9', name: '別の会社' }))],
      [
        'a code went to another supplier',
        async (ids: Readonly<Record<string, string>>) => void (await edit(ids.A1 ?? '', 1, { code: 'A1-old' })),
      ],
    ])('because %s, refuses the whole and leaves those rows out of the good ones', async (_what, change) => {
      const ids = await chain.add(buyer, { code: 'A1', name: '港機械' });
      const id = await csv('A1,港機械工業,,,,', 'A8,南電機,,,,', 'A9,東電機,,,,');
      await change(ids);

      await expect(apply(id)).rejects.toMatchObject({ code: 'import_outdated', details: { count: 1 } });
      const applied = await apply(id, 'good');

      expect(applied).toMatchObject({ problemCount: 1 });
      expect(applied.createCount + applied.updateCount).toBe(2);
      expect((await rows(id, 'problem'))[0]?.problems).toEqual([expect.objectContaining({ code: 'row_changed_meanwhile' })]);
      expect((await list()).map(({ code }) => code)).toContain('A8');
    });

    it('because a class went, leaves out the rows that name it', async () => {
      const classes = chain.get(InformationClassesService);
      const id = await csv('A1,港機械,,秘,,', 'A2,北工業,,,,');
      await as(async () =>
        classes.replace([{ key: 'shagaihi', name: { ja: '社外秘', en: 'Internal' }, exposure: 1 }], (await classes.inForce()).revision),
      );

      expect(await apply(id, 'good')).toMatchObject({ createCount: 1, problemCount: 1 });
      expect((await list()).map(({ code }) => code)).toEqual(['A2']);
    });

    it('because two files bring the same new suppliers at once, lets one of them win', async () => {
      const files = [await csv('A1,港機械,,,,', 'A2,北工業,,,,'), await csv('A1,港工業,,,,', 'A2,北機械,,,,')];

      const outcomes = await Promise.allSettled(files.map((id) => apply(id)));

      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'import_outdated', details: { count: 2 } },
      });
      expect(await list()).toHaveLength(2);
    });
  });

  it('forgets the rows of a discarded file, and never applies them', async () => {
    const id = await csv('A1,港機械,,,,');
    await as(() => imports.discard(id));
    await as(() => imports.discard(id));

    await expect(apply(id)).rejects.toMatchObject({ kind: 'gone', code: 'import_discarded' });
    expect(await rows(id)).toEqual([]);
    expect(await list()).toEqual([]);
  });

  it('cannot be discarded once it is applied', async () => {
    const id = await csv('A1,港機械,,,,');
    await apply(id);

    await expect(as(() => imports.discard(id))).rejects.toMatchObject({ code: 'import_already_applied' });
  });

  it('shows its rows page by page', async () => {
    const id = await csv('A1,一,,,,', 'A2,二,,,,', 'A3,三,,,,');

    const first = await as(() => imports.rows(id, 'create', null, 2));
    const second = await as(() => imports.rows(id, 'create', first.next, 2));

    expect([first, second].map(({ items }) => items.map(({ code }) => code))).toEqual([['A1', 'A2'], ['A3']]);
    expect(second.next).toBeNull();
  });

  it('is nothing to another buyer', async () => {
    const id = await csv('A1,港機械,,,,');
    const stranger = await chain.newBuyer();

    for (const attempt of [
      () => imports.find(id),
      () => imports.rows(id, null, null, 5),
      () => imports.apply(id, 'all'),
      () => imports.discard(id),
    ])
      await expect(as<unknown>(attempt, stranger)).rejects.toMatchObject({ code: 'import_not_found' });
    expect(await list(stranger)).toEqual([]);
    expect(await as(() => imports.find(id))).toMatchObject({ state: 'checked' });
  });

  it('meets the same codes of another buyer without noticing', async () => {
    const stranger = await chain.newBuyer();
    await chain.add(stranger, { code: 'A1', name: '他社の港機械' });

    expect(await apply(await csv('A1,港機械,,,,'))).toMatchObject({ createCount: 1, updateCount: 0 });
    expect((await list(stranger)).map(({ name }) => name)).toEqual(['他社の港機械']);
  });

  describe('reads', () => {
    it.each([
      ['UTF-8', (text: string) => Buffer.from(text)],
      ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
      ['Shift_JIS', (text: string) => iconv.encode(text, 'Shift_JIS')],
    ])('CSV in %s', async (_what, encode) => {
      await apply(await upload('一覧.csv', encode(`${HEADER}\r\nA1,港機械㈱,みなと,極秘,,\r\n`)));

      expect(await list()).toMatchObject([{ name: '港機械㈱', nameKana: 'ミナト', classes: ['gokuhi'] }]);
    });

    it.each(['取引先コード', '仕入先コード', 'コード'])('a list that calls the code of a supplier %s', async (heading) => {
      await apply(await upload('list.csv', `${heading},会社名\r\nA1,港機械`));

      expect(await list()).toMatchObject([{ code: 'A1', name: '港機械' }]);
    });

    it('a workbook with English headings, numbers and dates', async () => {
      const book = new exceljs.Workbook();
      const sheet = book.addWorksheet('Suppliers');
      sheet.addRow(['supplier  CODE', 'Name', 'Corporate number', 'Information classes', 'Criticality', 'Contract begins', 'Memo of ours']);
      sheet.addRow([1001, 'Minato Machines', 8000012010038, 'Confidential', 'High', new Date('2026-04-01T00:00:00Z'), 'x']);
      const bytes = Buffer.from(await book.xlsx.writeBuffer());

      const checked = await chain.get(ImportChecksService).check(buyer, { name: 'list.xlsx', bytes });
      await apply(checked.importId);

      expect(checked.ignoredHeadings).toEqual(['Memo of ours']);
      expect(await list()).toMatchObject([
        { code: '1001', corporateNumber: '8000012010038', classes: ['hi'], criticality: 'high', contractBegins: '2026-04-01' },
      ]);
    });
  });

  describe('refuses', () => {
    it.each<[string, string, string, Buffer | string]>([
      ['a file without the column for codes', 'import_columns', 'a.csv', '会社名,フリガナ\r\n港機械,ミナト'],
      ['a file with a column that is there twice', 'import_columns', 'a.csv', '委託先コード,会社名,Name\r\nA1,港機械,Minato'],
      ['a file with headings only', 'import_empty', 'a.csv', HEADER],
      ['an empty file', 'file_empty', 'a.csv', ''],
      ['a picture that is called a workbook', 'file_not_a_workbook', 'a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex')],
      [
        '100,001 rows',
        'too_many_rows',
        'a.csv',
        `委託先コード,会社名\r\n${Array.from({ length: 100_001 }, (_, n) => `A${n},会社`).join('\r\n')}`,
      ],
      ['more than 10 MB', 'file_too_large', 'a.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
    ])('%s', async (_what, code, name, bytes) => {
      await expect(upload(name, bytes)).rejects.toMatchObject({ code, field: 'file' });
    });

    it('rows with characters that cannot be seen, addresses that are none and readings in kanji, each in its place', async () => {
      const id = await csv('A1,\u202e港,,,,', 'A2,北,,,,not an address', 'A3,=HYPERLINK("x"),,,,', 'A4,南,漢字,,,');

      expect((await rows(id)).map(({ outcome, problems }) => [outcome, problems.map(({ column, code }) => `${column} ${code}`)])).toEqual([
        ['problem', ['name text_control_characters']],
        ['problem', ['contactEmail address_invalid']],
        ['create', []],
        ['problem', ['nameKana kana_invalid']],
      ]);
    });

    it('a cell of a workbook that hides a character PostgreSQL cannot keep', async () => {
      const book = new exceljs.Workbook();
      // Excel writes such a character like this; the reader turns it back (ECMA-376 part 1, 22.9.2.19).
      book.addWorksheet('Suppliers').addRows([
        ['委託先コード', '会社名'],
        ['A1', '港_x0000_機械'],
      ]);
      const id = await upload('list.xlsx', Buffer.from(await book.xlsx.writeBuffer()));

      expect((await rows(id))[0]?.problems).toEqual([expect.objectContaining({ code: 'text_control_characters', value: '港\ufffd機械' })]);
    });
  });

  it('forgets files that nobody confirmed within a week', async () => {
    const old = await csv('A1,港機械,,,,');
    await as(() =>
      chain.database.affected(`update app.supplier_import set created_at = now() - interval '8 days' where buyer_id = $1`, [
        buyer.tenantId,
      ]),
    );

    await csv('A2,北工業,,,,');

    await expect(as(() => imports.find(old))).rejects.toMatchObject({ code: 'import_not_found' });
  });
});
