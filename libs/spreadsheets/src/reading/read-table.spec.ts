import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import iconv from 'iconv-lite';

import { archive } from '../../../../test/support/archive.js';
import { cell, contentTypes, part, relations, workbook, workbookParts } from '../../../../test/support/workbook.js';
import { readTable } from './read-table.js';

function readXlsx(file: Buffer, sheet: readonly string[] = []) {
  return readTable(file, { fileName: '委託先.xlsx', sheet });
}

function readCsv(file: Buffer | string) {
  return readTable(Buffer.from(file), { fileName: '委託先.CSV' });
}

const header = `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Name')}</row>`;

describe('a workbook', () => {
  it('becomes its header and its rows, with the numbers that Excel shows for them', async () => {
    const rows = `<row r="3">${cell('B3', '会社名')}</row><row r="7">${cell('B7', '甲')}<c r="C7"/></row><row r="9"><c r="A9" s="0"/></row><row r="12"><c r="C12"><v>2</v></c></row>`;

    const table = await readXlsx(workbook({ rows }));

    expect(table).toEqual({
      kind: 'xlsx',
      encoding: null,
      sheet: 'Sheet1',
      header: { row: 3, cells: ['', '会社名'] },
      rows: [
        { row: 7, cells: ['', '甲'] },
        { row: 12, cells: ['', '', '2'] },
      ],
    });
  });

  it('is read without the phonetic readings that Japanese Excel keeps beside its texts', async () => {
    const reading = '<rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>';
    const sharedStrings = `<si><t>東京</t>${reading}</si><si><r><rPr><b/></rPr><t xml:space="preserve">大 </t></r><r><t>阪</t></r>${reading}</si>`;
    const inline = `<c r="C1" t="inlineStr"><is><t>京都</t>${reading}</is></c>`;
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline}</row>`;

    const table = await readXlsx(workbook({ rows, sharedStrings }));

    expect(table.header.cells).toEqual(['東京', '大 阪', '京都']);
  });

  it('gives dates, shares, truth values, errors and results of formulas as plain text', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="9"/></cellXfs>';
    const cells = [
      '<c r="A2" s="1"><v>46348</v></c>',
      '<c r="B2" s="2"><v>46348</v></c>',
      '<c r="C2" s="3"><v>46348.5</v></c>',
      '<c r="D2" s="4"><v>0.5</v></c>',
      '<c r="E2" t="b"><v>1</v></c>',
      '<c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="G2"><f>A1*2</f><v>84</v></c>',
      '<c r="H2" t="str"><f>A1&amp;"x"</f><v>42x</v></c>',
      '<c r="I2"><f>A1</f></c>',
      '<c r="J2" s="0"><v>46348</v></c>',
    ];

    const table = await readXlsx(workbook({ rows: `${header}<row r="2">${cells.join('')}</row>`, styles }));

    expect(table.rows[0]?.cells).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-11-22T12:00:00',
      '0.5',
      'TRUE',
      '#DIV/0!',
      '84',
      '42x',
      '',
      '46348',
    ]);
  });

  it('counts days from 1904 where it says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';

    const table = await readXlsx(
      workbook({ rows: '<row r="1"><c r="A1" s="0"><v>44886</v></c></row>', styles, workbookProperties: '<workbookPr date1904="1"/>' }),
    );

    expect(table.header.cells).toEqual(['2026-11-22']);
  });

  it('is read when rows and cells leave out where they stand', async () => {
    const table = await readXlsx(workbook({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }));

    expect([table.header, ...table.rows]).toEqual([
      { row: 1, cells: ['1', '2'] },
      { row: 2, cells: ['3'] },
    ]);
  });

  it('is read when every name has a prefix and every target is absolute', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = [
      { name: 'xl/_rels/workbook.xml.rels', content: relations([['a', 'worksheet', '/xl/worksheets/sheet1.xml']]) },
      {
        name: 'xl/workbook.xml',
        content: `<x:workbook xmlns:x="${main}" xmlns:rel="${strict}"><x:sheets><x:sheet name="S" sheetId="1" rel:id="a"/></x:sheets></x:workbook>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ];

    const table = await readXlsx(workbook({ rows: '', parts }));

    expect(table.header.cells).toEqual(['5']);
  });

  it('is read as Excel writes it, with what only Excel knows', async () => {
    const known =
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
    const excel = (root: string, inside: string) => part(root, inside).replace('>', ` ${known} xr:uid="{0}">`);
    const path =
      '<mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>';
    const parts = [
      { name: '[Content_Types].xml', content: contentTypes('<Default Extension="png" ContentType="image/png"/>') },
      {
        name: 'xl/workbook.xml',
        content: excel(
          'workbook',
          `<workbookPr defaultThemeVersion="166925"/><mc:AlternateContent>${path}</mc:AlternateContent><xr:revisionPtr revIDLastSave="0"/><bookViews><workbookView/></bookViews><sheets><sheet name="Chart" sheetId="2" r:id="rId7"/><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets><extLst><ext uri="{1}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId7', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ]),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: excel(
          'worksheet',
          '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><sheetData><row r="1" spans="1:1" x14ac:dyDescent="0.4"><c r="A1" t="str"><v>コード</v></c></row></sheetData><phoneticPr fontId="1"/><pageMargins left="0.7"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><control shapeId="1" r:id="rId4" name="x"/></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="{2}"><x14ac:sheetData/></ext></extLst>',
        ),
      },
    ];

    const table = await readXlsx(workbook({ rows: '', parts }));

    expect([table.sheet, table.header.cells]).toEqual(['一覧', ['コード']]);
  });

  describe('of several sheets', () => {
    const parts = [
      {
        name: 'xl/workbook.xml',
        content: part(
          'workbook',
          '<sheets><sheet name="隠し" state="hidden" r:id="rId1"/><sheet name="はじめに" r:id="rId4"/><sheet name="回答" r:id="rId5"/></sheets>',
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relations([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId5', 'worksheet', 'worksheets/sheet3.xml'],
        ]),
      },
      { name: 'xl/worksheets/sheet2.xml', content: part('worksheet', '<sheetData><row><c><v>2</v></c></row></sheetData>') },
      { name: 'xl/worksheets/sheet3.xml', content: part('worksheet', '<sheetData><row><c><v>3</v></c></row></sheetData>') },
    ];
    const file = workbook({ rows: header, parts });

    it('gives the first visible one', async () => {
      const table = await readXlsx(file);

      expect([table.sheet, table.header.cells]).toEqual(['はじめに', ['2']]);
    });

    it('gives the one that was asked for, under any of its names', async () => {
      const table = await readXlsx(file, ['回答', 'Answers']);

      expect([table.sheet, table.header.cells]).toEqual(['回答', ['3']]);
    });

    it('says which one it misses', async () => {
      await expect(readXlsx(file, ['Answers', '回答票'])).rejects.toMatchObject({
        code: 'sheet_not_found',
        details: { sheet: 'Answers' },
        field: 'file',
      });
    });
  });

  it('may stand in a file of any name, and is taken from a path as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'table-'));
    const path = join(folder, 'upload');
    await writeFile(path, workbook({ rows: header }));

    const table = await readTable(path, { fileName: 'no extension' });
    await rm(folder, { recursive: true });

    expect(table.header.cells).toEqual(['Code', 'Name']);
  });

  it('is refused when it holds nothing', async () => {
    await expect(readXlsx(workbook({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t> </t></is></c></row>' }))).rejects.toMatchObject({
      code: 'table_empty',
    });
  });

  it('takes 100,000 rows below the header, and says where the next one stands', async () => {
    const rowsTo = (last: number) =>
      Array.from({ length: last }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('');

    const table = await readXlsx(workbook({ rows: rowsTo(100_001) }));

    expect(table.rows).toHaveLength(100_000);
    await expect(readXlsx(workbook({ rows: rowsTo(100_002) }))).rejects.toMatchObject({
      code: 'too_many_rows',
      details: { row: 100_002, limit: 100_000 },
    });
  });

  it('may be packed without compression', async () => {
    const table = await readXlsx(archive(workbookParts({ rows: header }).map((part) => ({ ...part, stored: true }))));

    expect(table.header.cells).toEqual(['Code', 'Name']);
  });
});

describe('a CSV file', () => {
  const text = 'コード,会社名\r\n001,"甲,乙 ""商事"""\r\n\r\n002,"丙\n丁"\r\n';
  const expected = {
    kind: 'csv',
    sheet: null,
    header: { row: 1, cells: ['コード', '会社名'] },
    rows: [
      { row: 2, cells: ['001', '甲,乙 "商事"'] },
      { row: 4, cells: ['002', '丙\n丁'] },
    ],
  };

  it.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a byte order mark', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Shift_JIS', 'shift_jis', iconv.encode(text, 'cp932')],
  ])('is read in %s', async (_, encoding, file) => {
    expect(await readCsv(file)).toEqual({ ...expected, encoding });
  });

  it('is read with the characters that Windows adds to Shift_JIS', async () => {
    const table = await readCsv(iconv.encode('①㈱髙﨑,ｶﾅ', 'cp932'));

    expect(table.header.cells).toEqual(['①㈱髙﨑', 'ｶﾅ']);
  });

  it.each([
    [';', 'a;b,c;d'],
    ['\t', 'a\tb,c\td'],
    [',', 'a,"b;b;b;b",c'],
    [',', '\r\na,b;c,d'],
    [',', 'a'],
  ])('may use %j between fields', async (delimiter, line) => {
    const table = await readCsv(`${line}\r\nx${delimiter}y`);

    expect(table.rows[0]?.cells).toEqual(['x', 'y']);
  });

  it.each(['\r\n', '\n', '\r'])('may end its lines with %j', async (end) => {
    const table = await readCsv(['a,b', 'c,d', 'e,f'].join(end));

    expect(table.rows).toEqual([
      { row: 2, cells: ['c', 'd'] },
      { row: 3, cells: ['e', 'f'] },
    ]);
  });

  it('takes 100,000 rows below the header and refuses one more', async () => {
    const table = await readCsv(`a\n${'x\n'.repeat(100_000)}`);

    expect(table.rows).toHaveLength(100_000);
    await expect(readCsv(`a\n${'x\n'.repeat(100_001)}`)).rejects.toMatchObject({
      code: 'too_many_rows',
      details: { row: 100_002, limit: 100_000 },
    });
  });

  it('takes 256 columns and refuses one more', async () => {
    const table = await readCsv('x,'.repeat(256));

    expect(table.header.cells).toHaveLength(256);
    await expect(readCsv('x,'.repeat(257))).rejects.toMatchObject({ code: 'too_many_columns', details: { row: 1, limit: 256 } });
  });

  it.each([
    ['in EUC-JP', iconv.encode('会社名,ひらがな', 'euc-jp')],
    ['in JIS', Buffer.from('\u001b$B2q<RL>\u001b(B,a', 'latin1')],
    ['with bytes of no encoding', Buffer.from([0x61, 0x2c, 0x82, 0xff, 0xfe, 0x0a])],
    ['that is binary', Buffer.from('a,b\0c')],
    ['that only says it is UTF-16', Buffer.from([0xff, 0xfe, 0x61])],
    ['with half a character in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
  ])('%s is refused', async (_, file) => {
    await expect(readCsv(file)).rejects.toMatchObject({ code: 'csv_encoding_unknown' });
  });

  it.each([
    ['a,b\nc,"d\ne', 2],
    ['a,b\nc,"d"x\ne', 2],
    [`a,b\n\nc,"${'x'.repeat(40_000)}"`, 3],
  ])('with a quotation mark that is not closed is refused, naming the row', async (text, row) => {
    await expect(readCsv(text)).rejects.toMatchObject({ code: 'csv_malformed', details: { row } });
  });

  it('names the cell whose text is too long', async () => {
    await expect(readCsv(`a,b,c\n1,2,${'x'.repeat(32_768)}`)).rejects.toMatchObject({
      code: 'text_too_long',
      details: { row: 2, column: 'C', limit: 32_767 },
    });
  });
});

describe('a file', () => {
  it.each([
    ['that is empty', '', 'x.xlsx', 'file_empty'],
    ['of another kind', '%PDF-1.7', 'x.xlsx', 'file_not_a_workbook'],
    ['of HTML, named .xls as some programs export it', '<html><table></table></html>', 'x.xls', 'file_not_a_workbook'],
    ['of text, with the wrong name', 'a,b', 'x.pdf', 'file_not_a_workbook'],
  ])('%s is refused', async (_, content, fileName, code) => {
    await expect(readTable(Buffer.from(content), { fileName })).rejects.toMatchObject({ code, field: 'file' });
  });

  it('that is too large is refused before anything is started', async () => {
    await expect(readTable(Buffer.alloc(20 * 1024 * 1024 + 1), { fileName: 'x.csv' })).rejects.toMatchObject({
      code: 'file_too_large',
      details: { megabytes: 20 },
    });
  });

  it('that is not there is a mistake of the caller', async () => {
    await expect(readTable('/nonexistent/x.csv', { fileName: 'x.csv' })).rejects.toThrow('ENOENT');
  });
});
