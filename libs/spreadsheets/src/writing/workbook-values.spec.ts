import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import fc from 'fast-check';

import { worksheetOrderFaults } from '../../../../test/support/worksheet-order.js';
import { COLUMNS, opened, ROW, SHEET, sheetXml, written } from '../../../../test/support/written-workbook.js';
import { NOT_APPLICABLE, type SheetColumn } from '../domain/sheet-model.js';
import { readTable } from '../reading/read-table.js';

function read(file: Buffer, name?: string) {
  return readTable(file, { fileName: 'x.xlsx', sheet: name === undefined ? [] : [name] });
}

describe('a written workbook', () => {
  it('holds its values unrounded, days as days and moments on the clocks of its time zone', async () => {
    const { file } = await written([[SHEET, [ROW, {}, { code: '002', level: NOT_APPLICABLE }]]]);

    const table = await read(file);

    expect(table).toMatchObject({
      sheet: 'ギャップ一覧',
      header: { row: 1, cells: COLUMNS.map(({ header }) => header) },
      rows: [
        {
          row: 2,
          cells: [
            '001',
            '3',
            '0.3333333333333333',
            '0.30000000000000004',
            '1234567',
            '2026-11-22',
            '2026-11-23T00:30:00',
            '一行目\n 二行目 ',
          ],
        },
        { row: 4, cells: ['002', '–'] },
      ],
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    '  =1',
    '{=1}',
  ])('holds %j as text that stays text, in columns of every kind', async (text) => {
    const { file } = await written([[{ name: 'x', columns: COLUMNS }, [Object.fromEntries(COLUMNS.map(({ key }) => [key, text]))]]]);

    const page = (await opened(file)).getWorksheet('x');
    const cells = COLUMNS.map((_, at) => page?.getRow(2).getCell(at + 1));

    expect(await sheetXml(file)).not.toContain('<f>');
    expect(cells.map((found) => found?.formula)).toEqual(COLUMNS.map(() => undefined));
    expect(cells.map((found) => found?.text)).toEqual(COLUMNS.map(() => text.replace('\r', '\n')));
    expect(cells.map((found) => found?.numFmt)).toEqual(COLUMNS.map(() => '@'));
  });

  it.each([' a', 'a ', 'a\nb'])('tells spreadsheet programs to keep the white space of %j', async (text) => {
    const { file } = await written([[SHEET, [{ code: text }]]]);

    expect(await sheetXml(file)).toContain(`<t xml:space="preserve">${text}</t>`);
  });

  it('escapes text that a spreadsheet program would take for an escape', async () => {
    const { file } = await written([[SHEET, [{ code: '_x0041_' }]]]);

    expect(await sheetXml(file)).toContain('>_x005F_x0041_</t>');
  });

  it('keeps a day that Excel counts wrongly, or does not have, as text', async () => {
    const { file } = await written([[SHEET, [{ day: '1900-02-28' }, { day: '1900-03-01' }, { day: '2026-02-29' }, { day: '未定' }]]]);

    const table = await read(file);

    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual(['1900-02-28', '1900-03-01', '2026-02-29', '未定']);
    expect((await sheetXml(file)).match(/t="str"><v>(1900|2026)[^<]*/g)).toHaveLength(2);
  });

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ code: `S-${at}` }));

    const { file } = await written([[{ name: 'Answers', columns: COLUMNS.slice(0, 1) }, rows]], 3);

    const found = await Promise.all(['Answers', 'Answers (2)', 'Answers (3)'].map((name) => read(file, name)));
    expect(found.map((table) => [table.header.cells, ...table.rows.map(({ cells }) => cells)])).toEqual([
      [['コード'], ['S-0'], ['S-1']],
      [['コード'], ['S-2'], ['S-3']],
      [['コード'], ['S-4']],
    ]);
    expect(await worksheetOrderFaults(file)).toEqual([]);
  });

  it('is read back exactly, whatever text stands in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', ' ', '\n', '\t', '<', '&', '"', ']', '>', '=') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
        const rows = texts.map((value) => ({ mark: 'x', value: value.toWellFormed() }));
        const outline = { name: 'x', columns: ['mark', 'value'].map((key): SheetColumn => ({ key, header: key, kind: 'text' })) };

        const { file } = await written([[outline, rows]]);
        const table = await read(file);

        expect(table.rows.map(({ cells }) => cells[1] ?? '')).toEqual(rows.map(({ value }) => value.replaceAll(/(?![\t\n])\p{Cc}/gu, '')));
      }),
      { numRuns: 15 },
    );
  });

  it('has the hash that anybody can work out from what stands in it', async () => {
    const { sha256 } = await written([[SHEET, [ROW, { code: '' }]]]);

    const values = ['001', 3, 0.333333333333333, 0.3, 1_234_567, '2026-11-22', '2026-11-23T00:30:00', '一行目\n 二行目 '];
    const content = {
      sheets: [{ name: 'ギャップ一覧', columns: COLUMNS.map(({ header }) => header), rows: [values] }],
    };
    expect(sha256).toBe(
      createHash('sha256')
        .update(canonicalize(content) ?? '')
        .digest('hex'),
    );
  });
});
