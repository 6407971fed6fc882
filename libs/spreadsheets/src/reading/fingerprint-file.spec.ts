import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';

import { childUsage } from '../../../../test/support/child-usage.js';
import { itWithLibreOffice, savedByLibreOffice } from '../../../../test/support/libre-office.js';
import { cell, MAIN, workbook as workbookFile } from '../../../../test/support/workbook.js';
import type { Sheet, SheetRow } from '../domain/sheet-model.js';
import { BookFingerprint, ROW_BYTES, type SheetFingerprint } from '../writing/book-fingerprint.js';
import { csvStream } from '../writing/csv-stream.js';
import { WorkbookWriter } from '../writing/workbook-writer.js';
import { fingerprintFile } from './fingerprint-file.js';

const ALL_SHOWN = { sheet: false, rows: 0, columns: 0, cells: 0, merged: 0, conditional: 0, drawings: false };
const ID = '0199a3f0-0000-7000-8000-000000000001';

const facts: Sheet = {
  name: '回答',
  columns: [
    { key: 'code', header: 'コード', kind: 'text' },
    { key: 'share', header: '達成率', kind: 'percent', colour: 'attainment' },
    { key: 'day', header: '契約日', kind: 'date', note: '更新した日' },
    { key: 'at', header: '提出日時', kind: 'datetime' },
    { key: 'ok', header: 'はい', kind: 'text' },
    { key: 'note', header: '備考\n（自由）', kind: 'text', wrap: true },
  ],
};
const rows: SheetRow[] = [
  { code: '001', share: 1 / 3, day: '2026-11-22', at: new Date('2026-11-22T15:30:12.345Z'), ok: 'はい', note: ' a\r\nb\tc ' },
  { code: '=1+1', share: 0.1 + 0.2, day: '1899-12-31', at: null, ok: 'いいえ', note: '_x0041_ @SUM(A1)' },
  { code: '12345678901234567890', share: 2 / 7, day: null, at: new Date('2026-03-29T01:00:00Z'), ok: null, note: '' },
  { code: '–', share: 1e-7, note: '𠮷' },
  { code: 'half', share: 0.493_761_140_819_964_5, note: '' },
  { code: '_x005F_x0041_', note: 'a_x005F_b\n_x005F_x000D_ _x005f_x0041_' },
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
    expect([...(found.sheets[0]?.numbers ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  itWithLibreOffice('finds the same when LibreOffice has saved the workbook', async () => {
    const { file, sheets } = await workbook();

    const found = await fingerprintFile(await savedByLibreOffice(file, 'xlsx'), { fileName: 'x.xlsx' });

    expect(found.sheets).toMatchObject(sheets);
    expect(found.sheets.map(({ hidden }) => hidden)).toEqual([ALL_SHOWN, ALL_SHOWN]);
  });

  it('keeps eight bytes of each row, which change with its row alone', async () => {
    const { sheets } = await workbook();
    const changed = await workbook(rows.map((row, at) => (at === 1 ? { ...row, share: 0.5 } : row)));

    const prints = ({ rows: bytes }: SheetFingerprint) =>
      Array.from({ length: bytes.length / ROW_BYTES }, (_, at) => bytes.subarray(at * ROW_BYTES, (at + 1) * ROW_BYTES).toString('hex'));
    const [before = [], after = []] = [sheets, changed.sheets].map(([sheet]) => (sheet ? prints(sheet) : []));

    expect(before).toHaveLength(7);
    expect(before.map((print, at) => print === after[at])).toEqual([true, true, false, true, true, true, true]);
  });

  it('describes the rows that are asked for', async () => {
    const { file } = await workbook();

    const { sheets } = await fingerprintFile(file, { fileName: 'x.xlsx', describe: [[3], []] });

    expect(sheets.map(({ described }) => [...described])).toEqual([[[3, ['=1+1', '0.30000000000000004', '1899-12-31', '']]], []]);
  });

  it.each([
    ['a number', '<c r="B2"><v>3</v></c>', '<c r="B2"><f>1+4</f><v>3</v></c>'],
    ['a text', cell('B2', 'x'), '<c r="B2" t="str"><f>"y"</f><v>x</v></c>'],
    ['an empty cell', '', '<c r="B2"><f>1+4</f></c>'],
  ])('takes a formula in the place of %s for something else, whatever it came to', async (_, plain, formula) => {
    const hashes = [plain, formula].map(async (each) => {
      const file = workbookFile({
        rows: `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Level')}</row><row r="2">${cell('A2', 'S-1')}${each}</row>`,
      });
      return (await fingerprintFile(file, { fileName: 'x.xlsx' })).sheets[0]?.sha256;
    });

    const [before, after] = await Promise.all(hashes);

    expect(after).not.toBe(before);
  });

  it('finds in CSV what was noted, whatever its line ends, delimiter and byte order mark', async () => {
    const fingerprint = new BookFingerprint();
    const file = await buffer(csvStream(facts.columns, rows, { byteOrderMark: true, fingerprint }));
    const resaved = Buffer.from(file.toString('utf8').replace('\ufeff', '').replaceAll('\r\n', '\n'));

    const found = await Promise.all([file, resaved].map((bytes) => fingerprintFile(bytes, { fileName: 'x.csv' })));

    for (const { sheets } of found) expect(sheets).toMatchObject(fingerprint.sheets());
  });

  it.each(['\u0085', '\u007f', '\u009b', '\u200b'])('finds in CSV that %j was put in, which nobody sees', async (character) => {
    const fingerprint = new BookFingerprint();
    const file = await buffer(csvStream(facts.columns, rows, { byteOrderMark: false, fingerprint }));
    const forged = Buffer.from(file.toString().replace('123456', `123${character}456`));

    const { sheets } = await fingerprintFile(forged, { fileName: 'x.csv' });

    expect(sheets[0]?.sha256).not.toBe(fingerprint.sheets()[0]?.sha256);
  });

  it('works out what was hashed until November 2026: unrounded numbers, moments in UTC', async () => {
    const { file } = await workbook([{ code: 'S-1', share: 0.1 + 0.2, at: new Date('2026-11-22T15:30:00Z') }]);

    const { sheets } = await fingerprintFile(file, { fileName: 'x.xlsx', unroundedIn: 'Europe/Berlin' });

    // {"sheets":[{"columns":["コード","達成率","契約日","提出日時","はい","備考\n（自由）"],"name":"回答","rows":[["S-1",0.30000000000000004,null,"2026-11-22T15:30:00.000Z",null,null]]}]}
    expect(sheets[0]?.unrounded).toBe('9a2b573c81e188575da5fb36ebd8f3d4a9df5e474eb9969c8c4895e2fbf58727');
  });
});

describe('fingerprintFile, while nobody waits', () => {
  const slow = Buffer.from(`a\n${'x,y,z\n'.repeat(900_000)}`);

  it('is given up when whoever asked has gone', async () => {
    const gone = new AbortController();

    const reading = fingerprintFile(slow, { fileName: 'x.csv', gone: gone.signal });
    setTimeout(() => gone.abort(), 200);

    await expect(reading).rejects.toMatchObject({ code: 'reading_abandoned', kind: 'unavailable' });
  });

  it('says what can be done when it takes too long', async () => {
    const reading = fingerprintFile(slow, { fileName: 'x.csv', limits: { processorMilliseconds: 5, textMillisecondsPerMebibyte: 0 } });

    await expect(reading).rejects.toMatchObject({ code: 'file_took_too_long' });
  });

  it.each([{ rows: 100 }, { cells: 100 }, { characters: 100 }])('asks nobody to split a file that holds too much: %j', async (limits) => {
    const reading = fingerprintFile(slow, { fileName: 'x.csv', limits });

    await expect(reading).rejects.toMatchObject({ kind: 'too_large', code: 'file_holds_too_much' });
  });
});

describe('fingerprintFile, of a file that means harm', () => {
  const MEBIBYTE = 1024 * 1024;
  const plain = `<row r="1">${cell('A1', 'Code')}</row>`;
  const bomb = (mebibytes: number) => {
    const content = Buffer.concat([Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData>`), Buffer.alloc(mebibytes * MEBIBYTE, ' ')]);
    return { name: 'xl/worksheets/sheet1.xml', content: deflateRawSync(content), packed: true, declaredSize: content.length };
  };
  const strings = `<sst>${'<si><t>x</t></si>'.repeat(20)}`;
  const files: readonly (readonly [fault: string, code: string, fileName: string, file: () => Buffer])[] = [
    ['a bomb', 'file_holds_too_much', 'x.xlsx', () => workbookFile({ rows: plain, parts: [bomb(300)] })],
    ['a row numbered two milliards', 'cell_out_of_range', 'x.xlsx', () => workbookFile({ rows: '<row r="2000000000"></row>' })],
    ['macros', 'workbook_macros', 'x.xlsx', () => workbookFile({ rows: plain, parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] })],
    ['strings that never end', 'workbook_damaged', 'x.xlsx', () => workbookFile({ rows: plain, sharedStrings: strings })],
    ['a whole that has no sheets', 'file_not_a_workbook', 'x.pdf', () => Buffer.from('%PDF-1.7')],
  ];

  it.each(files)('refuses %s with %s, within 256 MiB', async (_, code, fileName, file) => {
    let refusal: unknown = null;

    const { peakMebibytes } = await childUsage('reader-process', async () => {
      refusal = await fingerprintFile(file(), { fileName }).catch((error: unknown) => error);
    });

    expect(refusal).toMatchObject({ code });
    expect(peakMebibytes).toBeLessThanOrEqual(256);
  });
});
