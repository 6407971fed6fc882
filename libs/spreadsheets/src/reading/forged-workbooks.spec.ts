import { type ArchivePart, archive } from '../../../../test/support/archive.js';
import { cell, part, RELATIONS, relations, type WorkbookPlan, workbook, workbookParts } from '../../../../test/support/workbook.js';
import { type FileFingerprint, fingerprintFile } from './fingerprint-file.js';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:e="urn:e" mc:Ignorable="e"';
const SHEET = 'xl/worksheets/sheet1.xml';
/** More than one piece of what is unpacked. */
const BLANKS = ' '.repeat(300_000);

const heading = `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Level')}${cell('C1', 'Share')}</row>`;
const row = (level: string, share: string, code = cell('A2', 'S-1')) => `${heading}<row r="2">${code}${level}${share}</row>`;
const LEVEL = '<c r="B2" t="str"><v>Critical</v></c>';
const SHARE = '<c r="C2"><v>0.49</v></c>';
const ORIGINAL = row(LEVEL, SHARE);
const FORGED = row('<c r="B2" t="str"><v>Fine</v></c>', '<c r="C2"><v>1</v></c>');
const SHARED = row('<c r="B2" t="s"><v>0</v></c>', SHARE);
const data = (rows: string, prefix = '') => `<${prefix}sheetData>${rows}</${prefix}sheetData>`;

const withParts = (parts: readonly ArchivePart[], plan: Partial<WorkbookPlan> = {}) => workbook({ rows: ORIGINAL, ...plan, parts });
const sheetOf = (inside: string, attributes = '') =>
  withParts([{ name: SHEET, content: part('worksheet', inside).replace('>', ` ${attributes}>`) }]);
const workbookOf = (inside: string, more: readonly ArchivePart[] = []) =>
  withParts([{ name: 'xl/workbook.xml', content: part('workbook', inside).replace('>', ` ${COMPATIBILITY}>`) }, ...more]);
const SHEETS = '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>';
const strings = (text: string) => part('sst', `<si><t>${text}</t></si>`);

const viewOf = (attributes: string, inside = '') =>
  `<sheetViews><sheetView workbookViewId="0" ${attributes}>${inside}</sheetView></sheetViews>`;
/** Two formats of cells; the second by a number format that stands there once more by another number. */
const styled = (again = '171') =>
  `<numFmts><numFmt numFmtId="170" formatCode="&quot;100%&quot;"/><numFmt numFmtId="${again}" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
const formatted = (format: string) => row(LEVEL, `<c r="C2" s="${format}"><v>0.49</v></c>`);

const found = (file: Buffer): Promise<FileFingerprint> => fingerprintFile(file, { fileName: 'x.xlsx' });

/** The whole list twice: one that says what was exported, one of what is shown. */
function withTwoDirectories(): Buffer {
  const [original, forged] = [workbook({ rows: ORIGINAL }), workbook({ rows: FORGED })];
  const end = (bytes: Buffer) => bytes.subarray(-22);
  const listOf = (bytes: Buffer) => bytes.subarray(end(bytes).readUInt32LE(16), -22);
  const shown = listOf(forged);
  const original64 = Buffer.alloc(56);
  original64.writeUInt32LE(0x06064b50);
  original64.writeBigUInt64LE(44n, 4);
  original64.writeBigUInt64LE(BigInt(end(original).readUInt16LE(10)), 24);
  original64.writeBigUInt64LE(BigInt(end(original).readUInt16LE(10)), 32);
  original64.writeBigUInt64LE(BigInt(end(original).readUInt32LE(12)), 40);
  original64.writeBigUInt64LE(BigInt(end(original).readUInt32LE(16)), 48);
  const head = Buffer.concat([original.subarray(0, -22), shown]);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(head.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(end(original));
  last.writeUInt32LE(original.length - 22, 16);
  return Buffer.concat([head, original64, locator, last]);
}

/** A header in front of the sheet's content that calls it something else than the list does. */
function withOtherHeader(): Buffer {
  const file = Buffer.from(archive(workbookParts({ rows: ORIGINAL })));
  file.write('xl/worksheets/sheet9.xml', file.indexOf(SHEET), 'latin1');
  return file;
}

const damaged: readonly (readonly [fault: string, file: () => Buffer])[] = [
  ['a second table', () => sheetOf(data(ORIGINAL) + data(FORGED))],
  ['a second table, far behind the first', () => sheetOf(data(ORIGINAL) + BLANKS + data(FORGED))],
  ['a table inside of what other programs know', () => sheetOf(`<e:x>${data(ORIGINAL)}</e:x>`, COMPATIBILITY)],
  [
    'an alternative table',
    () => sheetOf(`<mc:AlternateContent><mc:Fallback>${data(FORGED)}</mc:Fallback></mc:AlternateContent>${data(ORIGINAL)}`, COMPATIBILITY),
  ],
  ['a table of the other edition', () => sheetOf(data(ORIGINAL) + data(FORGED, 's:'), `xmlns:s="${STRICT}"`)],
  ['a root of no namespace', () => withParts([{ name: SHEET, content: `<worksheet>${data(ORIGINAL)}</worksheet>` }])],
  ['a prefix that nobody declared', () => sheetOf(`<e:x/>${data(ORIGINAL)}`)],
  ['widths of columns behind the table', () => sheetOf(`${data(ORIGINAL)}<cols><col min="1" max="3" hidden="1"/></cols>`)],
  ['a value and a text', () => sheetOf(data(row(LEVEL, '<c r="C2"><v>0</v><is><t>.49</t></is></c>')))],
  ['two values', () => sheetOf(data(row(LEVEL, '<c r="C2"><v>0.</v><v>49</v></c>')))],
  ['an element in a value', () => sheetOf(data(row(LEVEL, '<c r="C2"><v>0.<e:x/>49</v></c>')), COMPATIBILITY)],
  ['an instruction in a value', () => sheetOf(data(row(LEVEL, '<c r="C2"><v>0.<?x?>49</v></c>')))],
  ['a day that is none', () => sheetOf(data(row('<c r="B2" t="d"><v>Critical</v></c>', SHARE)))],
  ['a text and runs', () => workbook({ rows: SHARED, sharedStrings: '<si><t>Crit</t><r><t>ical</t></r></si>' })],
  ['two texts in one', () => workbook({ rows: SHARED, sharedStrings: '<si><t>Crit</t><t>ical</t></si>' })],
  [
    'another encoding than it has',
    () => withParts([{ name: SHEET, content: `<?xml version="1.0" encoding="ISO-8859-1"?>${part('worksheet', data(ORIGINAL))}` }]),
  ],
  ['another edition of XML', () => withParts([{ name: SHEET, content: `<?xml version="1.1"?>${part('worksheet', data(ORIGINAL))}` }])],
  ['a second list of sheets', () => workbookOf(`${SHEETS}<sheets/>`)],
  ['second properties', () => workbookOf(`<workbookPr date1904="1"/><workbookPr/>${SHEETS}`)],
  ['a sheet that stands for two parts', () => workbookOf(SHEETS.replace('r:id', `xmlns:q="${RELATIONS}" q:id="rId9" r:id`))],
  ['a sheet of which there is nothing', () => workbookOf(SHEETS.replace('rId1', 'rId99'))],
  [
    'two lists of shared texts',
    () =>
      withParts(
        [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relations([
              ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
              ['rId2', 'sharedStrings', 'sharedStrings.xml'],
              ['rId3', 'sharedStrings', 'decoy.xml'],
            ]),
          },
          { name: 'xl/sharedStrings.xml', content: strings('Critical') },
          { name: 'xl/decoy.xml', content: strings('Fine') },
        ],
        { rows: SHARED },
      ),
  ],
  [
    'two workbooks',
    () =>
      withParts([
        {
          name: '_rels/.rels',
          content: relations([
            ['a', 'officeDocument', 'xl/workbook.xml'],
            ['b', 'officeDocument', 'xl/b.xml'],
          ]),
        },
      ]),
  ],
  ['an array that begins elsewhere', () => sheetOf(data(row(LEVEL, '<c r="C2"><f t="array" ref="A1:C2">1</f><v>0.49</v></c>')))],
  ['dates that one program counts from 1904', () => workbook({ rows: ORIGINAL, workbookProperties: '<workbookPr date1904="on"/>' })],
  ['a row that one program hides', () => sheetOf(data(ORIGINAL.replace('r="2"', 'r="2" hidden="on"')))],
  ['a column that one program hides', () => sheetOf(`<cols><col min="2" max="2" hidden="2"/></cols>${data(ORIGINAL)}`)],
  ['zeros that one program leaves out', () => sheetOf(viewOf('showZeros="off"') + data(ORIGINAL))],
  ['a row that is low to one program', () => sheetOf(data(ORIGINAL.replace('r="2"', 'r="2" ht="1pt" customHeight="1"')))],
  ['rows that are low to one program', () => sheetOf(`<sheetFormatPr defaultRowHeight="0.1pt"/>${data(ORIGINAL)}`)],
  ['a column that is narrow to one program', () => sheetOf(`<cols><col min="2" max="2" width=".1e"/></cols>${data(ORIGINAL)}`)],
  ['rows that one program freezes', () => sheetOf(viewOf('topLeftCell="A2"', '<pane state="frozen" ySplit="2x"/>') + data(ORIGINAL))],
  ['a first cell that one program finds', () => sheetOf(viewOf('topLeftCell="a2"') + data(ORIGINAL))],
  ['cells that one program merges', () => sheetOf(`${data(ORIGINAL)}<mergeCells><mergeCell ref="a2:c3"/></mergeCells>`)],
  ['cells that are merged backwards', () => sheetOf(`${data(ORIGINAL)}<mergeCells><mergeCell ref="C3:A2"/></mergeCells>`)],
  ['columns that end before they begin', () => sheetOf(`<cols><col min="5" max="3" hidden="1"/></cols>${data(ORIGINAL)}`)],
  ['a truth that programs show as false', () => sheetOf(data(row(LEVEL, '<c r="C2" t="b"><v>true</v></c>')))],
  ['a format between two', () => workbook({ rows: formatted('1.5'), styles: styled() })],
  ['a format that is not there', () => workbook({ rows: formatted('2'), styles: styled() })],
  ['a number format that is another one to some', () => workbook({ rows: formatted('1'), styles: styled('0xAA') })],
  ['a number format twice', () => workbook({ rows: formatted('1'), styles: styled('170') })],
  ['a second list of parts for large archives', withTwoDirectories],
  ['another name in front of a part than in the list', withOtherHeader],
];

const changed: readonly (readonly [fault: string, file: () => Buffer])[] = [
  ['nothing but another value', () => sheetOf(data(FORGED))],
  ['the original where only others know it', () => sheetOf(data(ORIGINAL, 'e:') + BLANKS + data(FORGED), COMPATIBILITY)],
  ['a value where the type asks for a text', () => sheetOf(data(row('<c r="B2" t="inlineStr"><v>Critical</v></c>', SHARE)))],
  ['a text that is an error', () => sheetOf(data(row('<c r="B2" t="e"><v>Critical</v></c>', SHARE)))],
  [
    'shared texts of which only others know the original',
    () =>
      withParts(
        [
          {
            name: 'xl/sharedStrings.xml',
            content: part('sst', '<e:si><e:t>Critical</e:t></e:si><si><t>Fine</t></si>').replace('>', ` ${COMPATIBILITY}>`),
          },
        ],
        { rows: SHARED },
      ),
  ],
  [
    'shared texts under another type',
    () =>
      withParts(
        [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relations([
              ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
              ['rId3', 'sharedStrings', 'sharedStrings.xml'],
            ]).replace('<Relationship ', '<Relationship Id="rId2" Type="urn:e/sharedStrings" Target="decoy.xml"/><Relationship '),
          },
          { name: 'xl/sharedStrings.xml', content: strings('Fine') },
          { name: 'xl/decoy.xml', content: strings('Critical') },
        ],
        { rows: SHARED },
      ),
  ],
  [
    'the original as the part of an attribute of nobody',
    () =>
      workbookOf(SHEETS.replace('r:id', 'e:id="rId4" r:id'), [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: relations([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId4', 'worksheet', 'worksheets/decoy.xml'],
          ]),
        },
        { name: SHEET, content: part('worksheet', data(FORGED)) },
        { name: 'xl/worksheets/decoy.xml', content: part('worksheet', data(ORIGINAL)) },
      ]),
  ],
  [
    'the original as a workbook under another type',
    () =>
      withParts([
        {
          name: '_rels/.rels',
          content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]).replace(
            '<Relationship ',
            '<Relationship Id="e" Type="urn:e/officeDocument" Target="xl/decoy.xml"/><Relationship ',
          ),
        },
        { name: 'xl/decoy.xml', content: part('workbook', SHEETS) },
        { name: SHEET, content: part('worksheet', data(FORGED)) },
      ]),
  ],
];

describe('a workbook that was made to be read in two ways', () => {
  it.each(damaged)('is not read: %s', async (_, file) => {
    await expect(found(file())).rejects.toMatchObject({ code: 'workbook_damaged' });
  });

  it.each(changed)('is found changed: %s', async (_, file) => {
    const original = await found(workbook({ rows: ORIGINAL }));

    expect((await found(file())).sheets[0]?.sha256).not.toBe(original.sheets[0]?.sha256);
  });

  it('is found with every sheet that it has, those without cells among them', async () => {
    const chart = '<sheet name="Corrected" sheetId="9" r:id="rId9"/>';
    const list = relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
    ]);

    const { sheets } = await found(
      workbookOf(SHEETS.replace('<sheets>', `<sheets>${chart}`), [{ name: 'xl/_rels/workbook.xml.rels', content: list }]),
    );

    expect(sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Corrected', 0],
      ['Sheet1', 1],
    ]);
  });
});

describe('formulas', () => {
  const table = (formula: string) =>
    workbook({
      rows: `${heading}${[2, 3, 4].map((at) => `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}" t="b">${at === 2 ? formula : ''}<v>1</v></c></row>`).join('')}`,
    });
  const rowsOf = async (file: Buffer) => (await found(file)).sheets[0]?.rows.toString('hex').match(/.{16}/g) ?? [];
  const differing = async (formula: string) => {
    const [plain, other] = await Promise.all([rowsOf(table('')), rowsOf(table(formula))]);
    return plain.flatMap((print, at) => (print === other[at] ? [] : [at + 1]));
  };

  it('change every row that they fill', async () => {
    expect(await differing('<f t="array" ref="B2:C3">1+0</f>')).toEqual([2, 3]);
    expect(await differing('<f t="dataTable" ref="B2:B4">1</f>')).toEqual([2, 3, 4]);
  });

  it('are taken for the truth that LibreOffice writes in their place, where they are that', async () => {
    expect(await differing('<f aca="false">TRUE()</f>')).toEqual([]);
    expect(await differing('<f>FALSE()</f>')).toEqual([2]);
    expect(await differing('<f t="array" ref="B2">TRUE()</f>')).toEqual([2]);
    expect(await differing('<f t="shared" ref="B2:B4" si="0">TRUE()</f>')).toEqual([2]);
  });

  it('that say true change a number among numbers', async () => {
    const numbers = (formula: string) => row(LEVEL, '<c r="C2"><v>3</v></c>').concat(`<row r="3"><c r="C3">${formula}<v>1</v></c></row>`);
    const file = workbook({ rows: numbers('') });
    const forged = workbook({ rows: numbers('<f>TRUE()</f>') });

    expect((await found(forged)).sha256).not.toBe((await found(file)).sha256);
  });
});
