import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { itWithLibreOffice, savedByLibreOffice } from '../../../../test/support/libre-office.js';
import type { Sheet, SheetRow } from '../domain/sheet-model.js';
import { BookFingerprint, ROW_BYTES, type SheetFingerprint } from '../writing/book-fingerprint.js';
import { csvStream } from '../writing/csv-stream.js';
import { WorkbookWriter } from '../writing/workbook-writer.js';
import { fingerprintFile } from './fingerprint-file.js';

const ID = '0199a3f0-0000-7000-8000-000000000001';

const facts: Sheet = {
  name: '回答',
  columns: [
    { key: 'code', header: 'コード', kind: 'text' },
    { key: 'share', header: '達成率', kind: 'percent', colour: 'attainment' },
    { key: 'day', header: '契約日', kind: 'date' },
    { key: 'at', header: '提出日時', kind: 'datetime' },
    { key: 'ok', header: 'はい', kind: 'text' },
    { key: 'note', header: '備考\n（自由）', kind: 'text', wrap: true },
  ],
};
const rows: SheetRow[] = [
  { code: '001', share: 1 / 3, day: '2026-11-22', at: new Date('2026-11-22T15:30:12.345Z'), ok: true, note: ' a\r\nb\tc ' },
  { code: '=1+1', share: 0.1 + 0.2, day: '1899-12-31', at: null, ok: false, note: '_x0041_ @SUM(A1)' },
  { code: '12345678901234567890', share: 2 / 7, day: null, at: new Date('2026-03-29T01:00:00Z'), ok: null, note: '' },
  { code: '–', share: 1e-7, note: '𠮷' },
];
const about: Sheet = { name: 'About', columns: [{ key: 'item', header: 'Item', kind: 'text' }] };

async function workbook(of: readonly SheetRow[] = rows): Promise<{ file: Buffer; sha256: string; sheets: readonly SheetFingerprint[] }> {
  const destination = new PassThrough();
  const file = buffer(destination);
  const writer = new WorkbookWriter(destination, { timeZone: 'Europe/Berlin', creator: 'Enjuku', created: new Date(0) });
  await writer.addSheet(facts, of);
  await writer.addSheet(about, [{ item: ID }]);
  const sha256 = await writer.end();
  return { file: await file, sha256, sheets: writer.sheets };
}

describe('fingerprintFile', () => {
  it('finds in a workbook what was noted while it was written', async () => {
    const { file, sha256, sheets } = await workbook();

    const found = await fingerprintFile(file, { fileName: 'x.xlsx' });

    expect(found.sha256).toBe(sha256);
    expect(found.sheets).toMatchObject(sheets);
    expect(found.ids).toEqual([ID]);
    expect([...(found.sheets[0]?.numbers ?? [])]).toEqual([1, 2, 3, 4, 5]);
  });

  itWithLibreOffice('finds the same when LibreOffice has saved the workbook', async () => {
    const { file, sheets } = await workbook();

    const found = await fingerprintFile(await savedByLibreOffice(file, 'xlsx'), { fileName: 'x.xlsx' });

    expect(found.sheets).toMatchObject(sheets);
  });

  it('keeps eight bytes of each row, which change with its row alone', async () => {
    const { sheets } = await workbook();
    const changed = await workbook(rows.map((row, at) => (at === 1 ? { ...row, share: 0.5 } : row)));

    const prints = ({ rows: bytes }: SheetFingerprint) =>
      Array.from({ length: bytes.length / ROW_BYTES }, (_, at) => bytes.subarray(at * ROW_BYTES, (at + 1) * ROW_BYTES).toString('hex'));
    const [before = [], after = []] = [sheets, changed.sheets].map(([sheet]) => (sheet ? prints(sheet) : []));

    expect(before).toHaveLength(5);
    expect(before.map((print, at) => print === after[at])).toEqual([true, true, false, true, true]);
  });

  it('describes the rows that are asked for', async () => {
    const { file } = await workbook();

    const { sheets } = await fingerprintFile(file, { fileName: 'x.xlsx', describe: [[3], []] });

    expect(sheets.map(({ described }) => [...described])).toEqual([[[3, ['=1+1', '0.30000000000000004', '1899-12-31', '']]], []]);
  });

  it('finds in CSV what was noted, whatever its line ends, delimiter and byte order mark', async () => {
    const fingerprint = new BookFingerprint();
    const file = await buffer(csvStream(facts.columns, rows, { byteOrderMark: true, fingerprint }));
    const resaved = Buffer.from(file.toString('utf8').replace('\ufeff', '').replaceAll('\r\n', '\n'));

    const found = await Promise.all([file, resaved].map((bytes) => fingerprintFile(bytes, { fileName: 'x.csv' })));

    for (const { sheets } of found) expect(sheets).toMatchObject(fingerprint.sheets());
  });

  it('works out what was hashed until November 2026: unrounded numbers, moments in UTC', async () => {
    const { file } = await workbook([{ code: 'S-1', share: 0.1 + 0.2, at: new Date('2026-11-22T15:30:00Z') }]);

    const { sheets } = await fingerprintFile(file, { fileName: 'x.xlsx', unroundedIn: 'Europe/Berlin' });

    // {"sheets":[{"columns":["コード","達成率","契約日","提出日時","はい","備考\n（自由）"],"name":"回答","rows":[["S-1",0.30000000000000004,null,"2026-11-22T15:30:00.000Z",null,null]]}]}
    expect(sheets[0]?.unrounded).toBe('9a2b573c81e188575da5fb36ebd8f3d4a9df5e474eb9969c8c4895e2fbf58727');
  });

  it.each(['{', '[]', '{"sheets":[{"name":"a","columns":["x"],"rows":[[{}]]}]}', '{"sheets":1}'])(
    'takes no other JSON: %s',
    async (text) => {
      await expect(fingerprintFile(Buffer.from(text), { fileName: 'x.json' })).rejects.toMatchObject({ code: 'json_malformed' });
    },
  );
});
