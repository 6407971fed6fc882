import type { CheckedImportView, ImportRowsView, SupplierImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import type { SupplierPageView, SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { shiftJisCsv } from '../factories/journey/supplier-list.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { archive } from '../support/archive.js';
import { codeOf, done, type Problem } from '../support/client.js';
import { cell, type WorkbookPlan, workbook } from '../support/workbook.js';

/** A form with one part, and its end. */
function form(head: string, end: string): Buffer {
  return Buffer.from(`--x\r\n${head}\r\n\r\n1\r\n${end}\r\n`);
}

/** What is wrong with it, what it is called, how it is refused, its bytes. */
type BadFile = readonly [fault: string, fileName: string, refusal: readonly [status: number, code: string], file: () => Buffer];

const header = `<row r="1">${cell('A1', '委託先コード')}${cell('B1', '会社名')}</row>`;
const good = `${header}<row r="2">${cell('A2', 'A-001')}${cell('B2', '青葉製作所')}</row>`;
const book = (plan: Partial<WorkbookPlan>) => workbook({ rows: good, ...plan });
const csv = (...lines: string[]) => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
const rowsTo = (last: number, row: (at: number) => string) => Array.from({ length: last }, (_, at) => row(at + 1)).join('');

const FILES: readonly BadFile[] = [
  ['nothing in it', 'a.xlsx', [400, 'file_empty'], () => Buffer.of()],
  ['a picture inside', 'a.xlsx', [400, 'file_not_a_workbook'], () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  [
    'a document of another kind',
    'a.xlsx',
    [400, 'file_not_a_workbook'],
    () => archive([{ name: 'mimetype', content: 'application/epub+zip' }]),
  ],
  [
    'the format of before 2007',
    'a.xls',
    [400, 'workbook_old_format'],
    () =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_016), Buffer.from('Workbook', 'utf16le'), Buffer.alloc(1_000)]),
  ],
  [
    'a password on it',
    'a.xlsx',
    [400, 'workbook_encrypted'],
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1_016),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(1_000),
      ]),
  ],
  ['its second half missing', 'a.xlsx', [400, 'workbook_damaged'], () => book({}).subarray(0, 900)],
  ['macros', 'a.xlsm', [400, 'workbook_macros'], () => book({ parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] })],
  [
    'links to other workbooks',
    'a.xlsx',
    [400, 'workbook_external_links'],
    () => book({ parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }] }),
  ],
  [
    'a file inside',
    'a.xlsx',
    [400, 'workbook_embedded_files'],
    () => book({ parts: [{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }] }),
  ],
  [
    'a document type that asks for a file of ours',
    'a.xlsx',
    [400, 'workbook_suspicious'],
    () =>
      book({
        parts: [
          { name: 'xl/sharedStrings.xml', content: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>' },
        ],
      }),
  ],
  [
    'a name that climbs out of its folder',
    'a.xlsx',
    [400, 'workbook_suspicious'],
    () => book({ parts: [{ name: '../../etc/cron.d/x', content: 'x' }] }),
  ],
  [
    'a row numbered 2,000,000,000',
    'a.xlsx',
    [400, 'cell_out_of_range'],
    () => book({ rows: '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>' }),
  ],
  [
    'a bomb that unpacks to 120 MB',
    'a.xlsx',
    [413, 'workbook_too_large'],
    () => book({ parts: [{ name: 'xl/media/image1.png', content: Buffer.alloc(120_000_000) }] }),
  ],
  ['no column for the code', 'a.csv', [400, 'import_columns'], () => csv('会社名,情報区分', '青葉製作所,秘')],
  ['one column twice', 'a.csv', [400, 'import_columns'], () => csv('委託先コード,会社名,コード', 'A-1,青葉製作所,A-2')],
  ['a heading and nothing below', 'a.xlsx', [400, 'import_empty'], () => book({ rows: header })],
  ['an encoding that nobody knows', 'a.csv', [400, 'csv_encoding_unknown'], () => Buffer.from([0x81, 0x00, 0xff, 0xfe, 0xff, 0x00, 0x82])],
  ['a quotation mark that never closes', 'a.csv', [400, 'csv_malformed'], () => csv('委託先コード,会社名', 'A-1,"青葉')],
  [
    '100,001 rows in a workbook',
    'a.xlsx',
    [413, 'too_many_rows'],
    () => book({ rows: header + rowsTo(100_001, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`) }),
  ],
  ['100,001 rows of CSV', 'a.csv', [413, 'too_many_rows'], () => csv('委託先コード,会社名', rowsTo(100_001, (at) => `${at},a\r\n`).trim())],
  ['more than 10 MB', 'a.csv', [413, 'payload_too_large'], () => Buffer.alloc(10 * 1_048_576 + 1, 'a')],
];

describe('a supplier list that cannot be taken', () => {
  let api: TestApi;
  let buyer: Buyer;
  let before: SupplierPageView;

  beforeAll(async () => {
    api = await startTestApi();
    buyer = await aBuyer(api);
    await aSupplierOf(buyer, { code: 'A-001', name: '元の名前' });
    before = await suppliers();
  });

  afterAll(() => api.stop());

  const suppliers = () => done(buyer.browser.get<SupplierPageView>('/api/suppliers?limit=200'));
  const check = (fileName: string, file: Buffer) => buyer.browser.upload<CheckedImportView>('/api/supplier-imports', fileName, file);
  const apply = (id: string, rows: 'all' | 'good') => buyer.browser.post<SupplierImportView>(`/api/supplier-imports/${id}/apply`, { rows });
  const problemsOf = async (id: string) => {
    const { items } = await done(buyer.browser.get<ImportRowsView>(`/api/supplier-imports/${id}/rows?outcome=problem&language=ja`));
    return items.flatMap(({ rowNumber, problems }) => problems.map(({ column, code, value }) => [rowNumber, column, code, value]));
  };

  it.each(FILES)('because it has %s is refused in a sentence, and nothing else happens', async (_fault, fileName, [status, code], file) => {
    const refused = await check(fileName, file());

    const { detail, field } = refused.body as unknown as Problem;
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
    expect(detail).toMatch(/^[A-Z].*[.!]$/s);
    expect(detail).not.toMatch(/[{}]|undefined|null/);
    if (code !== 'payload_too_large') expect(field).toBe('file');
    expect(await suppliers()).toEqual(before);
    expect((await api.visitor().get('/health/ready')).status).toBe(200);
  });

  it.each<[string, string, Buffer]>([
    ['holds no file', 'multipart/form-data; boundary=x', form('Content-Disposition: form-data; name="other"', '--x--')],
    ['is none', 'multipart/form-data; boundary=x', Buffer.from('garbage')],
    ['does not say where its parts end', 'multipart/form-data', Buffer.from('garbage')],
    ['breaks off', 'multipart/form-data; boundary=x', form('Content-Disposition: form-data; name="file"; filename="a.csv"', '')],
    ['is JSON', 'application/json', Buffer.from('{}')],
  ])('because its form %s is refused', async (_fault, type, content) => {
    const refused = await buyer.browser.send('POST', '/api/supplier-imports', content, { headers: { 'content-type': type } });

    expect([refused.status, codeOf(refused)]).toEqual([400, 'import_file_missing']);
  });

  it('names row, column and reason of everything that is wrong, and takes the rest when told to', async () => {
    const headings = ['委託先コード', '会社名', '法人番号', '情報区分', '重要度', 'メールアドレス', '契約開始', '契約終了'];
    const line = (...cells: string[]) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
    const lines = [
      line('D-1', '一番', '7000012050002', '秘', '高', 'one@one.example', '2026/4/1', '2027-03-31'),
      line('D-2', '二番', '7000012050003', '機密', '特大', 'two@two.example;three@two.example', '2026-02-30', ''),
      line('D-3', '三番'),
      line('D-3', '三番の二'),
      line('', '番号なし'),
      line('D-4', ''),
      line('D-5', '五番', '', '', '', '', '2027-04-01', '2026-04-01'),
    ];

    const checked = await done(check('直す所.csv', shiftJisCsv(headings, lines)));
    const refused = await apply(checked.id, 'all');
    const applied = await done(apply(checked.id, 'good'));

    expect(checked).toMatchObject({ rowCount: 7, createCount: 1, problemCount: 6 });
    expect(await problemsOf(checked.id)).toEqual([
      [3, 'corporateNumber', 'corporate_number_check_digit', '7000012050003'],
      [3, 'classes', 'class_unknown', '機密'],
      [3, 'criticality', 'criticality_unknown', '特大'],
      [3, 'contactEmail', 'address_invalid', 'two@two.example;three@two.example'],
      [3, 'contractBegins', 'day_invalid', '2026-02-30'],
      [4, 'code', 'row_code_repeated', 'D-3'],
      [5, 'code', 'row_code_repeated', 'D-3'],
      [6, 'code', 'text_required', ''],
      [7, 'name', 'text_required', ''],
      [8, 'contractEnds', 'contract_ends_before_it_begins', '2026-04-01'],
    ]);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'import_has_problems']);
    expect(applied).toMatchObject({ state: 'applied', createCount: 1, problemCount: 6 });
    expect((await suppliers()).items.map(({ code }) => code).sort()).toEqual(['A-001', 'D-1']);
  });

  it('is taken once, however often and however many at once ask for it', async () => {
    const { id } = await done(check('a.csv', csv('委託先コード,会社名', 'E-1,一番', 'E-2,二番')));

    const answers = await Promise.all(Array.from({ length: 5 }, () => apply(id, 'all')));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await suppliers()).items.filter(({ code }) => code.startsWith('E-'))).toHaveLength(2);
  });

  it('is not taken over what somebody has changed since it was looked at', async () => {
    const supplier = await aSupplierOf(buyer, { code: 'F-1', name: '一番' });
    const { id } = await done(check('a.csv', csv('委託先コード,会社名', 'F-1,新しい名前', 'F-2,二番')));
    await done(buyer.browser.patch<SupplierView>(`/api/suppliers/${supplier.id}`, { name: '手で直した名前', version: supplier.version }));

    const refused = await apply(id, 'all');
    const applied = await apply(id, 'good');

    expect([refused.status, codeOf(refused)]).toEqual([409, 'import_outdated']);
    expect(applied.status).toBe(200);
    const names = (await suppliers()).items.filter(({ code }) => code.startsWith('F-')).map(({ code, name }) => [code, name]);
    expect(names.sort()).toEqual([
      ['F-1', '手で直した名前'],
      ['F-2', '二番'],
    ]);
  });

  it('is seen by nobody else', async () => {
    const { id } = await done(check('a.csv', csv('委託先コード,会社名', 'G-1,一番')));
    const { browser } = await aBuyer(api);

    const refusals = [
      await browser.get(`/api/supplier-imports/${id}`),
      await browser.get(`/api/supplier-imports/${id}/rows`),
      await browser.post(`/api/supplier-imports/${id}/apply`, { rows: 'all' }),
      await browser.delete(`/api/supplier-imports/${id}`),
    ];

    expect(refusals.map((answer) => [answer.status, codeOf(answer)])).toEqual(Array(4).fill([404, 'import_not_found']));
  });

  it('keeps text that looks like a formula as text, there and back', async () => {
    const { id } = await done(check('a.csv', csv('委託先コード,会社名,備考', 'H-1,=1+1,"@SUM(A1)"')));
    await done(apply(id, 'all'));
    const [kept] = (await suppliers()).items.filter(({ code }) => code === 'H-1');
    const exported = await buyer.browser.get('/api/suppliers/export?format=csv&search=H-1');

    expect([kept?.name, kept?.note]).toEqual(['=1+1', '@SUM(A1)']);
    expect(exported.raw.toString()).toContain("'=1+1");
    const again = await done(check('a.csv', exported.raw));
    expect(again).toMatchObject({ rowCount: 1, unchangedCount: 1 });
  });
});
