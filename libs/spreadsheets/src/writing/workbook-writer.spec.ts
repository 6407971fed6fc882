import { createHash, randomBytes } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import canonicalize from 'canonicalize';
import exceljs from 'exceljs';
import fc from 'fast-check';

import { archive, unpacked } from '../../../../test/support/archive.js';
import { worksheetOrderFaults } from '../../../../test/support/worksheet-order.js';
import { NOT_APPLICABLE, type Sheet, type SheetColumn, type SheetRow } from '../domain/sheet-model.js';
import { readTable } from '../reading/read-table.js';
import { WorkbookWriter } from './workbook-writer.js';

const options = { timeZone: 'Asia/Tokyo', creator: 'Enjuku', created: new Date('2026-11-22T00:00:00Z') };

const columns: readonly SheetColumn[] = [
  { key: 'code', header: 'コード', kind: 'text', note: '委託元が付けた番号 <&>' },
  { key: 'level', header: 'レベル', kind: 'level' },
  { key: 'share', header: '達成率', kind: 'percent', colour: 'attainment' },
  { key: 'priority', header: '優先度', kind: 'decimal', colour: 'scale' },
  { key: 'count', header: '件数', kind: 'integer' },
  { key: 'day', header: '提出日', kind: 'date' },
  { key: 'moment', header: '提出時刻', kind: 'datetime' },
  { key: 'remark', header: '備考', kind: 'text', wrap: true, note: '自由記述' },
];
const sheet: Sheet = { name: 'ギャップ一覧', columns, heading: '2026年度 調査 & ギャップ' };

const row: SheetRow = {
  code: '001',
  level: 3,
  share: 1 / 3,
  priority: 0.1 + 0.2,
  count: 1_234_567,
  day: '2026-11-22',
  moment: new Date('2026-11-22T15:30:00Z'),
  remark: '一行目\n 二行目 ',
};

async function written(
  sheets: readonly (readonly [Sheet, Iterable<SheetRow>])[],
  rowsPerSheet?: number,
): Promise<{ file: Buffer; sha256: string }> {
  const destination = new PassThrough();
  const file = buffer(destination);
  const workbook = new WorkbookWriter(destination, options, rowsPerSheet);
  for (const [outline, rows] of sheets) await workbook.addSheet(outline, rows);
  const sha256 = await workbook.end();
  return { file: await file, sha256 };
}

function read(file: Buffer, name?: string) {
  return readTable(file, { fileName: 'x.xlsx', sheet: name === undefined ? [] : [name] });
}

/** As another reader sees it; what stands in the file is ours here, so exceljs may read it. */
async function opened(file: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  return book;
}

async function sheetXml(file: Buffer): Promise<string> {
  return [...(await unpacked(file, /sheet1\.xml$/)).values()].join();
}

/** Waits until a number stays the same for a while, and gives it. */
async function settled(number: () => number): Promise<number> {
  for (let last = -1; ; ) {
    await setTimeout(300);
    if (number() === last) return last;
    last = number();
  }
}

describe('a written workbook', () => {
  it('makes a row as high as its broken text needs, so that no program cuts it off', async () => {
    const texts = ['one line', 'three words of it or more '.repeat(4), '長い文章です。'.repeat(6)];
    const { file } = await written([
      [{ name: 'A', columns: [{ key: 'text', header: 'Text', kind: 'text', width: 41, wrap: true }] }, texts.map((text) => ({ text }))],
    ]);

    const sheet = (await opened(file)).getWorksheet('A');

    // 104 narrow characters in lines of 40, 42 wide ones in lines of 19.
    expect([1, 2, 3, 4].map((number) => sheet?.getRow(number).height)).toEqual([undefined, undefined, 45, 54]);
  });

  it('holds its values unrounded, days as days and moments on the clocks of its time zone', async () => {
    const { file } = await written([[sheet, [row, {}, { code: '002', level: NOT_APPLICABLE }]]]);

    const table = await read(file);

    expect(table).toMatchObject({
      sheet: 'ギャップ一覧',
      header: { row: 1, cells: columns.map(({ header }) => header) },
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

  it('has its elements in the order that Excel insists on, with filter, colours, notes and print set-up', async () => {
    const rows = Array.from({ length: 120 }, () => row);

    const { file } = await written([
      [sheet, rows],
      [{ name: 'Empty', columns }, []],
      [{ name: 'Plain', columns: columns.slice(4) }, rows],
    ]);

    expect(await worksheetOrderFaults(file)).toEqual([]);
  });

  it('is frozen, filtered, noted and set up for printing', async () => {
    const { file } = await written([[sheet, [row, row]]]);

    const page = (await opened(file)).getWorksheet('ギャップ一覧');

    expect(page?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(page?.autoFilter).toBe('A1:H3');
    expect(page?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(page?.headerFooter).toMatchObject({ oddHeader: '&L2026年度 調査 && ギャップ', oddFooter: '&R&P / &N' });
    expect(page?.getCell('A1').note).toBe('委託元が付けた番号 <&>');
  });

  it('shows each level in its own colour, and what does not apply on a pattern', async () => {
    const { file } = await written([[sheet, [{ level: 0 }, { level: 4 }, { level: NOT_APPLICABLE }, { level: 7 }]]]);

    const page = (await opened(file)).getWorksheet('ギャップ一覧');

    const looks = ['B2', 'B3', 'B4', 'B5'].map((cell) => page?.getCell(cell).style);
    expect(looks).toMatchObject([
      { fill: { pattern: 'solid', fgColor: { argb: 'FFAE4118' } }, font: { color: { argb: 'FFFFFFFF' } } },
      { fill: { pattern: 'solid', fgColor: { argb: 'FF3E98A3' } }, font: { color: { argb: 'FF0E1320' } } },
      { fill: { pattern: 'lightUp' } },
      { fill: { pattern: 'none' } },
    ]);
  });

  it('colours attainment by the whole per cent shown, and shows 100 only when nothing is missing', async () => {
    const { file } = await written([[sheet, [{ share: 0.996 }]]]);

    const page = (await opened(file)).getWorksheet('ギャップ一覧');

    expect(page?.getCell('C2').numFmt).toBe('[>=1]0%;[>=0.985]"99%";0%');
    expect([...(await sheetXml(file)).matchAll(/<formula>(.*?)<\/formula>/g)].map(([, rule]) => rule)).toEqual([
      'AND(ISNUMBER(C2),ROUND(C2,2)&lt;0.4)',
      'AND(ISNUMBER(C2),ROUND(C2,2)&lt;0.6)',
      'AND(ISNUMBER(C2),ROUND(C2,2)&lt;0.8)',
      'AND(ISNUMBER(C2),C2&lt;1)',
      'AND(ISNUMBER(C2),C2&gt;=1)',
    ]);
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
    const { file } = await written([[{ name: 'x', columns }, [Object.fromEntries(columns.map(({ key }) => [key, text]))]]]);

    const page = (await opened(file)).getWorksheet('x');
    const cells = columns.map((_, at) => page?.getRow(2).getCell(at + 1));

    expect(await sheetXml(file)).not.toContain('<f>');
    expect(cells.map((found) => found?.formula)).toEqual(columns.map(() => undefined));
    expect(cells.map((found) => found?.text)).toEqual(columns.map(() => text.replace('\r', '\n')));
    expect(cells.map((found) => found?.numFmt)).toEqual(columns.map(() => '@'));
  });

  it.each([' a', 'a ', 'a\nb'])('tells spreadsheet programs to keep the white space of %j', async (text) => {
    const { file } = await written([[sheet, [{ code: text }]]]);

    expect(await sheetXml(file)).toContain(`<t xml:space="preserve">${text}</t>`);
  });

  it('escapes text that a spreadsheet program would take for an escape', async () => {
    const { file } = await written([[sheet, [{ code: '_x0041_' }]]]);

    expect(await sheetXml(file)).toContain('>_x005F_x0041_</t>');
  });

  it('keeps a day that Excel counts wrongly, or does not have, as text', async () => {
    const { file } = await written([[sheet, [{ day: '1900-02-28' }, { day: '1900-03-01' }, { day: '2026-02-29' }, { day: '未定' }]]]);

    const table = await read(file);

    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual(['1900-02-28', '1900-03-01', '2026-02-29', '未定']);
    expect((await sheetXml(file)).match(/t="str"><v>(1900|2026)[^<]*/g)).toHaveLength(2);
  });

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({ code: `S-${at}` }));

    const { file } = await written([[{ name: 'Answers', columns: columns.slice(0, 1) }, rows]], 3);

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
    const { sha256 } = await written([[sheet, [row, { code: '' }]]]);

    const values = ['001', 3, 0.333333333333333, 0.3, 1_234_567, '2026-11-22', '2026-11-23T00:30:00', '一行目\n 二行目 '];
    const content = {
      sheets: [{ name: 'ギャップ一覧', columns: columns.map(({ header }) => header), rows: [values] }],
    };
    expect(sha256).toBe(
      createHash('sha256')
        .update(canonicalize(content) ?? '')
        .digest('hex'),
    );
  });
});

describe('WorkbookWriter', () => {
  it('stops taking rows while the destination takes nothing, and goes on when it does', async () => {
    const blocks: (() => void)[] = [];
    let open = false;
    const destination = new Writable({
      write: (_block, _encoding, taken) => {
        if (open) taken();
        else blocks.push(taken);
      },
    });
    let given = 0;
    function* rows() {
      for (; given < 20_000; given += 1) yield { code: `S-${given}`, remark: randomBytes(300).toString('base64') };
    }
    const workbook = new WorkbookWriter(destination, options);

    const writing = workbook.addSheet(sheet, rows());
    const givenWhileClosed = await settled(() => given);
    open = true;
    for (const taken of blocks) taken();
    await writing;
    await workbook.end();

    expect(givenWhileClosed).toBeGreaterThan(1_000);
    expect(givenWhileClosed).toBeLessThan(15_000);
    expect(given).toBe(20_000);
  });

  it('gives up when the destination goes away, also while it waits', async () => {
    const destination = new Writable({ write: () => undefined });
    function* endless() {
      for (;;) yield { code: 'x' };
    }
    const workbook = new WorkbookWriter(destination, options);

    const writing = workbook.addSheet(sheet, endless());
    void setTimeout(200).then(() => destination.destroy(new Error('hung up')));

    await expect(writing).rejects.toThrow('hung up');
    await expect(workbook.addSheet(sheet, [])).rejects.toThrow('hung up');
    await expect(workbook.end()).rejects.toThrow('hung up');
  });

  it('gives up when the destination goes away at the end', async () => {
    const destination = new Writable({ write: () => undefined });
    const workbook = new WorkbookWriter(destination, options);
    await workbook.addSheet(sheet, [row]);

    const ending = workbook.end();
    setImmediate(() => destination.destroy());

    await expect(ending).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
  });

  it('breaks the destination when the rows fail, so that nobody takes a part for the whole', async () => {
    const destination = new PassThrough().resume();
    destination.on('error', () => undefined);
    async function* failing() {
      yield row;
      throw new Error('database away');
    }

    await expect(new WorkbookWriter(destination, options).addSheet(sheet, failing())).rejects.toThrow('database away');

    expect(destination.destroyed).toBe(true);
  });
});

describe('worksheetOrderFaults', () => {
  it('finds elements out of order, twice, and unknown', async () => {
    const content =
      '<worksheet><sheetData/><conditionalFormatting/><conditionalFormatting/><autoFilter/><pageMargins/><pageMargins/><new/></worksheet>';

    const faults = await worksheetOrderFaults(archive([{ name: 'xl/worksheets/sheet1.xml', content }]));

    expect(faults).toEqual(
      ['<autoFilter> after <conditionalFormatting>', '<pageMargins> twice', '<new> unknown'].map(
        (fault) => `xl/worksheets/sheet1.xml: ${fault}`,
      ),
    );
  });

  it('is not content with nothing to look at', async () => {
    expect(await worksheetOrderFaults(archive([{ name: 'x', content: '' }]))).toEqual(['no worksheet']);
  });
});
