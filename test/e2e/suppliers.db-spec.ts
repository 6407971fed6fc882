import { readTable } from '@app/spreadsheets';
import { parse } from 'csv-parse/sync';

import type { ExportPageView } from '../../libs/audit/src/http/export.dto.js';
import type { BuyerPageView } from '../../libs/supply-chain/src/http/buyer.dto.js';
import type { InformationClassesView } from '../../libs/supply-chain/src/http/information-class.dto.js';
import type { CheckedImportView, ImportRowsView, SupplierImportView } from '../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import type { SupplierPageView, SupplierView, TagsView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aColleagueOf, anOwner, type Person } from '../factories/journey/person.js';
import { aContact, aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { unpacked } from '../support/archive.js';
import { codeOf, done, type Problem } from '../support/client.js';
import { until } from '../support/until.js';
import { cell, workbook } from '../support/workbook.js';

const LIST = '委託先コード,会社名,情報区分,契約開始\r\n';

describe('suppliers over HTTP', () => {
  let api: TestApi;
  let buyer: Person;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    buyer = await anOwner(api, '青嶺精機株式会社');
  });

  const upload = (content: Buffer | string, fileName = 'list.csv') =>
    buyer.browser.upload<CheckedImportView>('/api/supplier-imports', fileName, Buffer.from(content));

  it('are added once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'a-supplier' };
    const draft = { code: 'A-1', name: '港機械' };

    const answers = await Promise.all([1, 2, 3].map(() => buyer.browser.post<SupplierView>('/api/suppliers', draft, { headers })));

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await done(buyer.browser.get<SupplierPageView>('/api/suppliers'))).total).toBe(1);
  });

  it('are listed by what a query says, one value or several', async () => {
    await aSupplierOf(buyer, { code: 'A-1', name: '港機械', tags: ['重点'], criticality: 'high' });
    await aSupplierOf(buyer, { code: 'A-2', name: '北工業', tags: ['地域'], criticality: 'low', contacts: [] });
    const codes = async (query: string) =>
      (await done(buyer.browser.get<SupplierPageView>(`/api/suppliers?sort=code&${query}`))).items.map(({ code }) => code);

    expect(await codes('tags=%E9%87%8D%E7%82%B9')).toEqual(['A-1']);
    expect(await codes('criticality=high&criticality=low')).toEqual(['A-1', 'A-2']);
    expect(await codes('hasContact=false')).toEqual(['A-2']);
    expect(await codes(`search=${encodeURIComponent('ミナト 港')}`)).toEqual([]);
    expect(await codes(`ownerId=${buyer.id}`)).toEqual([]);
  });

  it('show the member who looks after them by name', async () => {
    const colleague = await aColleagueOf(buyer, ['procurement'], '北川 直樹');
    const { id, version } = await aSupplierOf(buyer);

    const edited = await done(buyer.browser.patch<SupplierView>(`/api/suppliers/${id}`, { version, ownerId: colleague.id }));

    expect(edited.owner).toEqual({ id: colleague.id, name: '北川 直樹' });
  });

  it('tell the late one of two editors both contents, in a sentence of their language', async () => {
    const { id, version } = await aSupplierOf(buyer, { name: '港機械' });
    await done(buyer.browser.patch(`/api/suppliers/${id}`, { version, industry: '機械' }));
    buyer.browser.language = 'ja';

    const { status, body } = await buyer.browser.patch<Problem>(`/api/suppliers/${id}`, { version, industry: '電機' });

    expect(status).toBe(409);
    expect(body).toMatchObject({
      detail: expect.stringContaining('ほかの人がこの委託先を変更しました'),
      details: { theirs: { industry: '機械', version: 2 }, yours: { industry: '電機' } },
    });
  });

  it('name the field at fault', async () => {
    const bad = { code: 'A-1', name: '港機械', contacts: [aContact(), aContact({ email: 'two@example.jp, one@example.jp' })] };

    const { status, body } = await buyer.browser.post<Problem>('/api/suppliers', bad);

    expect([status, body.field]).toEqual([400, 'contacts.1.email']);
  });

  it.each([
    ['a name that is null', { name: null }],
    ['tags that are none', { tags: [1] }],
    ['a field that nobody knows', { supplierId: '0193e9c2-4b6f-7c1e-9a53-0d1f2e3a4b5c' }],
    ['the state, which has a step of its own', { state: 'ended' }],
    ['a contact with more than a contact has', { contacts: [{ ...aContact(), position: 3 }] }],
  ])('are not changed by %s', async (_what, change) => {
    const { id, version } = await aSupplierOf(buyer);

    expect((await buyer.browser.patch(`/api/suppliers/${id}`, { version, ...change })).status).toBe(400);
  });

  it('are changed by those who may, and read by those who may', async () => {
    const { id, version } = await aSupplierOf(buyer);
    const reviewer = await aColleagueOf(buyer, ['reviewer']);
    const respondent = await aColleagueOf(buyer, ['respondent']);

    const statuses = await Promise.all([
      reviewer.browser.get(`/api/suppliers/${id}`),
      reviewer.browser.patch(`/api/suppliers/${id}`, { version, note: 'x' }),
      reviewer.browser.upload('/api/supplier-imports', 'list.csv', Buffer.from(LIST)),
      reviewer.browser.put('/api/information-classes', { classes: [], revision: '' }),
      respondent.browser.get(`/api/suppliers/${id}`),
      respondent.browser.get('/api/suppliers/export?format=csv'),
      respondent.browser.get('/api/buyers'),
    ]);

    expect(statuses.map(({ status }) => status)).toEqual([200, 403, 403, 403, 403, 403, 200]);
  });

  it('are changed alike, and the tags in use are counted', async () => {
    const [first, second] = [await aSupplierOf(buyer, { tags: ['重点'] }), await aSupplierOf(buyer)];
    const selected = [first, second].map(({ id, version }) => ({ id, version }));

    const edit = { suppliers: selected, change: { addTags: ['重点', '愛知'], ownerId: buyer.id } };
    const edited = await done(buyer.browser.post('/api/suppliers/edit-selected', edit));
    const ended = await done(
      buyer.browser.post('/api/suppliers/edit-filtered', {
        filter: { tags: ['愛知'] },
        except: [first.id],
        count: 1,
        change: { state: 'ended' },
      }),
    );
    const again = await buyer.browser.post('/api/suppliers/edit-selected', edit);

    expect([edited, ended]).toEqual([
      { chosen: 2, changed: 2 },
      { chosen: 1, changed: 1 },
    ]);
    expect([again.status, codeOf(again)]).toEqual([409, 'suppliers_changed']);
    expect((await done(buyer.browser.get<TagsView>('/api/suppliers/tags'))).items).toEqual([
      { tag: '愛知', count: 2 },
      { tag: '重点', count: 2 },
    ]);
  });

  describe('brought in by a file', () => {
    it('are shown row by row in the words of the reader before anything happens, then taken over', async () => {
      await aSupplierOf(buyer, { code: 'A-1', name: '港機械', classes: ['hi'] });
      const checked = await done(upload(`${LIST}A-1,港機械,社外秘,\r\nA-2,北工業,機密,2026/2/30\r\n`));

      const { items } = await done(buyer.browser.get<ImportRowsView>(`/api/supplier-imports/${checked.id}/rows?language=en`));
      const refused = await buyer.browser.post(`/api/supplier-imports/${checked.id}/apply`, { rows: 'all' });
      const applied = await done(buyer.browser.post<SupplierImportView>(`/api/supplier-imports/${checked.id}/apply`, { rows: 'good' }));

      expect(items).toEqual([
        expect.objectContaining({
          rowNumber: 2,
          outcome: 'update',
          changes: [{ column: 'classes', heading: 'Information classes', from: 'Confidential', to: 'Internal (company confidential)' }],
        }),
        expect.objectContaining({
          rowNumber: 3,
          outcome: 'problem',
          problems: [
            {
              column: 'classes',
              heading: 'Information classes',
              code: 'class_unknown',
              value: '機密',
              detail: expect.stringContaining('no information class "機密"'),
            },
            {
              column: 'contractBegins',
              heading: 'Contract begins',
              code: 'day_invalid',
              value: '2026/2/30',
              detail: expect.stringContaining('existing day'),
            },
          ],
        }),
      ]);
      expect([refused.status, codeOf(refused)]).toEqual([409, 'import_has_problems']);
      expect(applied).toMatchObject({ state: 'applied', updateCount: 1, problemCount: 1 });
    });

    it('are forgotten when the file is discarded', async () => {
      const { id } = await done(upload(`${LIST}A-1,港機械,,\r\n`));

      const { status } = await buyer.browser.delete(`/api/supplier-imports/${id}`);

      expect(status).toBe(204);
      expect(codeOf(await buyer.browser.post(`/api/supplier-imports/${id}/apply`, { rows: 'all' }))).toBe('import_discarded');
    });

    it('need a file', async () => {
      expect(codeOf(await buyer.browser.post('/api/supplier-imports', {}))).toBe('import_file_missing');
      // What a browser sends where none was chosen.
      expect(codeOf(await upload(Buffer.alloc(0), ''))).toBe('import_file_missing');
    });

    it('come in files of up to 10 MB', async () => {
      expect((await upload(Buffer.alloc(11 * 1024 * 1024, 'a'))).status).toBe(413);
    });

    it.each<[string, string, Buffer]>([
      [
        'a row numbered two thousand million',
        'xlsx',
        workbook({ rows: `<row r="2000000000">${cell('A2000000000', '委託先コード')}</row>` }),
      ],
      ['a whole workbook cut in the middle', 'xlsx', workbook({ rows: `<row r="1">${cell('A1', '委託先コード')}</row>` }).subarray(0, 700)],
      ['macros', 'xlsx', workbook({ rows: '', parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] })],
      ['random bytes', 'xlsx', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256))],
      ['a column that is missing', 'csv', Buffer.from('会社名\r\n港機械\r\n')],
    ])('are not taken from %s, and the API lives on', async (_what, extension, bytes) => {
      const { status, body } = await upload(bytes, `list.${extension}`);

      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).toMatchObject({ field: 'file', detail: expect.any(String) });
      expect((await api.visitor().get('/health/ready')).status).toBe(200);
    });
  });

  it.each(['csv', 'xlsx'])('go out as %s under a name of their own, and come back unchanged', async (format) => {
    await aSupplierOf(buyer, { code: 'A-1', name: '=港機械', tags: ['重点'] });

    const file = await buyer.browser.get(`/api/suppliers/export?format=${format}&language=en`);
    const checked = await done(upload(file.raw, `suppliers.${format}`));

    expect(file.headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="enjuku-suppliers-[0-9a-f]{8}\\.${format}"$`));
    expect((await readTable(file.raw, { fileName: `a.${format}` })).header.cells.slice(0, 2)).toEqual(['Supplier code', 'Name']);
    expect(checked).toMatchObject({ rowCount: 1, unchangedCount: 1 });
  });

  it('never begin a formula, whatever is written about them', async () => {
    for (const [at, sign] of ['=', '+', '-', '@', '＝', '＋', '－', '＠', ' =', '　@', '\t=', '\r='].entries()) {
      const text = `${sign}SUM(A1)`;
      const about = { code: `${sign}${at}`, name: text, industry: text, size: text, note: text, tags: [text] };
      const contacts = [aContact({ name: text })];
      const added = await buyer.browser.post('/api/suppliers', { ...about, contacts });
      // Some signs are taken nowhere but in a note.
      if (added.status >= 400) await done(buyer.browser.post('/api/suppliers', { code: `N-${at}`, name: `N-${at}`, note: text }));
    }

    const csv = await buyer.browser.get('/api/suppliers/export?format=csv&language=en');
    const workbook = await buyer.browser.get('/api/suppliers/export?format=xlsx&language=en');

    const fields: string[] = parse(csv.raw, { bom: true }).flat();
    expect(fields.filter((field) => field.includes('SUM(A1')).length).toBeGreaterThanOrEqual(40);
    expect(fields.filter((field) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(field))).toEqual([]);
    const sheets = [...(await unpacked(workbook.raw, /worksheets\/.*\.xml$/)).values()].join('');
    expect(sheets.match(/<f[ >]/g)).toBeNull();
    expect(sheets).toContain('SUM(A1');
  });

  it('stand in the register that an auditor reads once they went out, with what was asked', async () => {
    await aSupplierOf(buyer, { tags: ['重点'] });
    const auditor = await aColleagueOf(buyer, ['auditor']);

    const file = await buyer.browser.get('/api/suppliers/export?format=csv&language=ja&tags=重点&hasContact=true');
    const register = () => done(auditor.browser.get<ExportPageView>('/api/exports'));
    await until(async () => (await register()).items.every(({ state }) => state === 'finished'));

    const asked = { kind: 'suppliers_csv', filters: { tags: ['重点'], hasContact: true }, language: 'ja', requestedBy: buyer.name };
    expect((await register()).items).toMatchObject([{ ...asked, rowCount: 1, byteCount: file.raw.length }]);
  });

  it('handle classes that the organization names itself in both languages, and no class goes that one of them handles', async () => {
    await aSupplierOf(buyer, { classes: ['hi'] });
    const { items, revision } = await done(buyer.browser.get<InformationClassesView>('/api/information-classes'));

    const renamed = items.map((one) => (one.key === 'hi' ? { ...one, name: { ...one.name, ja: '取扱注意' } } : one));
    const replaced = await done(buyer.browser.put<InformationClassesView>('/api/information-classes', { classes: renamed, revision }));
    const refused = await buyer.browser.put<Problem>('/api/information-classes', {
      classes: items.filter(({ key }) => key !== 'hi'),
      revision: replaced.revision,
    });
    const late = await buyer.browser.put<Problem>('/api/information-classes', { classes: items, revision });

    expect(replaced).toMatchObject({ own: true, items: [{ key: 'shagaihi' }, { key: 'hi', name: { ja: '取扱注意' } }, { key: 'gokuhi' }] });
    expect([refused.status, codeOf(refused), refused.body.details]).toEqual([
      409,
      'class_in_use',
      expect.objectContaining({ key: 'hi', count: 1 }),
    ]);
    expect(refused.body.detail).toContain('"Confidential"');
    expect([codeOf(late), late.body.details?.theirs]).toEqual([
      'classes_changed',
      expect.arrayContaining([expect.objectContaining({ name: { ja: '取扱注意', en: 'Confidential' } })]),
    ]);
  });

  it('see no buyers where there are none', async () => {
    expect(await done(buyer.browser.get<BuyerPageView>('/api/buyers'))).toEqual({ items: [], next: null });
  });
});
