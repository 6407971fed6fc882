import { deflateRawSync } from 'node:zlib';

import { type ArchivePart, archive } from '../../../../test/support/archive.js';
import { type Reading, readingFile } from '../../../../test/support/reading-file.js';
import {
  cell,
  contentTypes,
  MAIN,
  part,
  relations,
  type WorkbookPlan,
  workbook,
  workbookParts,
} from '../../../../test/support/workbook.js';

const MEBIBYTE = 1024 * 1024;
const rows = `<row r="1">${cell('A1', 'Code')}</row><row r="2">${cell('A2', '001')}</row>`;

function withPart(name: string, content: string | Buffer, more: Partial<ArchivePart> = {}): Buffer {
  return workbook({ rows, parts: [{ name, content, ...more }] });
}

function sheet(inside: string): Buffer {
  return workbook({ rows: inside });
}

function columns(inside: string): Buffer {
  return workbook({ rows, before: `<cols>${inside}</cols>` });
}

/** Without compression, or how tightly it packs would be all that is wrong with it. */
function loose(plan: WorkbookPlan): Buffer {
  return archive(workbookParts(plan).map((part) => ({ ...part, stored: true })));
}

/** A part of many mebibytes that packs to almost nothing. */
function bomb(name: string, mebibytes: number, before: string, more: Partial<ArchivePart> = {}): ArchivePart {
  const plain = Buffer.concat([Buffer.from(before), Buffer.alloc(mebibytes * MEBIBYTE, ' ')]);
  return { name, content: deflateRawSync(plain), packed: true, declaredSize: plain.length, ...more };
}

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_016), Buffer.from(stream, 'utf16le'), Buffer.alloc(1_000)]);
}

const doctype = (entity: string) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a ${entity}>]>`;
const SHEET = 'xl/worksheets/sheet1.xml';
const START = `<worksheet xmlns="${MAIN}">`;
const pastes = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join('');

/** What is wrong with it, how it is taken, and how to build it. */
type HostileFile = readonly [fault: string, outcome: string, file: () => Buffer, fileName: string];

const workbooks: readonly (readonly [fault: string, outcome: string, file: () => Buffer])[] = [
  ['a bomb that says how large it is', 'workbook_too_large', () => workbook({ rows, parts: [bomb(SHEET, 110, START)] })],
  ['a bomb in a part that nobody reads', 'workbook_too_large', () => workbook({ rows, parts: [bomb('xl/media/image1.png', 110, '')] })],
  [
    'a bomb that says it is small',
    'workbook_damaged',
    () => workbook({ rows, parts: [bomb(SHEET, 110, START, { declaredSize: 10_000 })] }),
  ],
  ['a part that says it is larger than it is', 'workbook_damaged', () => withPart(SHEET, part('worksheet', ''), { declaredSize: 900 })],
  ['a wrong checksum', 'workbook_damaged', () => withPart(SHEET, part('worksheet', ''), { declaredChecksum: 1 })],
  [
    '50 bombs in one, sharing their bytes',
    'workbook_suspicious',
    () =>
      archive([
        ...workbookParts({ rows }),
        { name: 'xl/a0.bin', content: Buffer.alloc(90_000) },
        ...Array.from({ length: 50 }, (_, at) => ({ name: `xl/a${at + 1}.bin`, content: Buffer.alloc(90_000), sameBytesAs: 7 })),
      ]),
  ],
  [
    '5,000 parts',
    'workbook_too_large',
    () => archive([...workbookParts({ rows }), ...Array.from({ length: 5_000 }, (_, at) => ({ name: `a${at}`, content: '' }))]),
  ],
  [
    'two parts of one name',
    'workbook_suspicious',
    () => archive([...workbookParts({ rows }), { name: SHEET, content: part('worksheet', '') }]),
  ],
  ['two parts that differ in capitals', 'workbook_suspicious', () => withPart('XL/Worksheets/Sheet1.xml', part('worksheet', ''))],
  ['a name that climbs out', 'workbook_suspicious', () => withPart('../../etc/cron.d/x', 'x')],
  ['a name that climbs out with backslashes', 'workbook_suspicious', () => withPart('..\\..\\x', 'x')],
  ['an absolute name', 'workbook_suspicious', () => withPart('/etc/passwd', 'x')],
  ['a name of a drive', 'workbook_suspicious', () => withPart('C:/x', 'x')],
  ['an encrypted part', 'workbook_encrypted', () => withPart(SHEET, part('worksheet', ''), { flags: 0x801 })],
  ['packing that nobody knows', 'workbook_suspicious', () => withPart(SHEET, part('worksheet', ''), { method: 99 })],
  ['macros', 'workbook_macros', () => withPart('xl/vbaProject.bin', 'x')],
  [
    'macros under another name',
    'workbook_macros',
    () =>
      withPart('[Content_Types].xml', contentTypes('<Override PartName="/xl/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>')),
  ],
  ['links to other workbooks', 'workbook_external_links', () => withPart('xl/externalLinks/externalLink1.xml', '<externalLink/>')],
  [
    'links to other workbooks under another name',
    'workbook_external_links',
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        relations([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId9', 'externalLink', 'x.xml'],
        ]),
      ),
  ],
  ['an archive in the archive', 'workbook_embedded_files', () => withPart('xl/media/x.zip', workbook({ rows }))],
  ['an embedded object', 'workbook_embedded_files', () => withPart('xl/embeddings/oleObject1.bin', 'x')],
  ['a sheet that is an archive', 'workbook_damaged', () => withPart(SHEET, workbook({ rows }))],
  [
    'a sheet outside of the archive',
    'workbook_damaged',
    () => withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', '../../../etc/passwd']])),
  ],
  [
    'a sheet on another server',
    'workbook_damaged',
    () => withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'http://127.0.0.1/x']])),
  ],
  [
    'a document type that grows',
    'workbook_suspicious',
    () => withPart(SHEET, `${doctype(`"${'&#65;'.repeat(1_000)}"`)}<worksheet><sheetData/></worksheet>`),
  ],
  [
    'a document type that asks for a file',
    'workbook_suspicious',
    () => withPart('xl/sharedStrings.xml', `${doctype('SYSTEM "file:///etc/passwd"')}<sst><si><t>&a;</t></si></sst>`),
  ],
  ['a document type in its list of sheets', 'workbook_suspicious', () => withPart('xl/workbook.xml', `${doctype('"x"')}<workbook/>`)],
  ['an entity that nobody declared', 'workbook_damaged', () => sheet(`<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>`)],
  ['a sheet in UTF-16', 'workbook_damaged', () => withPart(SHEET, Buffer.from(`\ufeff${part('worksheet', '')}`, 'utf16le'))],
  ['elements nested 100,000 deep', 'workbook_suspicious', () => withPart(SHEET, `${START}${'<a>'.repeat(100_000)}`)],
  ['300,000 attributes', 'read', () => sheet(`<row r="1" ${pastes(300_000, (at) => ` a${at}=""`)}>${cell('A1', 'x')}</row>`)],
  [
    'a comment of 40 MiB',
    'read',
    () => withPart(SHEET, part('worksheet', `<!--${pastes(3_000_000, (at) => `x ${at} y`)}--><sheetData>${rows}</sheetData>`)),
  ],
  ['a text of 40 MiB', 'text_too_long', () => sheet(`<row r="1"><c r="A1" t="str"><v>${pastes(4_000_000, (at) => `${at}`)}</v></c></row>`)],
  [
    'a text in 100,000 pieces',
    'text_too_long',
    () => loose({ rows: `<row r="1"><c r="A1" t="inlineStr"><is>${'<r><t>x</t></r>'.repeat(100_000)}</is></c></row>` }),
  ],
  ['a row numbered 2,000,000,000', 'cell_out_of_range', () => sheet('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>')],
  ['a row whose number has 300,000 digits', 'workbook_damaged', () => sheet(`<row r="${'9'.repeat(300_000)}"/>`)],
  ['the last row that Excel has', 'read', () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"/></row>')],
  ['rows that go backwards', 'workbook_damaged', () => sheet('<row r="2"/><row r="1"/>')],
  ['a row numbered 0', 'workbook_damaged', () => sheet('<row r="0"/>')],
  ['a row numbered -1', 'workbook_damaged', () => sheet('<row r="-1"/>')],
  ['a cell in the row of another', 'workbook_damaged', () => sheet('<row r="1"><c r="A2"><v>1</v></c></row>')],
  ['a cell beyond the last column', 'cell_out_of_range', () => sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ['a million columns', 'cell_out_of_range', () => loose({ rows: `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>` })],
  ['a thousand columns', 'too_many_columns', () => sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(1_000)}</row>`)],
  ['columns from minus infinity', 'workbook_damaged', () => columns('<col min="-Infinity" max="1" hidden="1"/>')],
  ['columns from a fraction of one', 'workbook_damaged', () => columns('<col min="1e-9" max="16384" hidden="1"/>')],
  ['columns from -900,000,000', 'workbook_damaged', () => columns('<col min="-900000000" max="1" hidden="1"/>')],
  ['columns to the end of the world', 'workbook_damaged', () => columns('<col min="1" max="99999999999" hidden="1"/>')],
  ['columns of which nobody says where they are', 'workbook_damaged', () => columns('<col hidden="1"/>')],
  ['all columns hidden 100,000 times', 'read', () => columns(pastes(100_000, (at) => `<col min="1" max="16384" hidden="1" a="${at}"/>`))],
  [
    'the whole sheet merged into one cell',
    'read',
    () => workbook({ rows, after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
  ],
  [
    '300,000 merged cells',
    'read',
    () => workbook({ rows, after: `<mergeCells>${pastes(300_000, (at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`)}</mergeCells>` }),
  ],
  [
    'a million empty rows',
    'read',
    () => sheet(`${pastes(1_048_575, (at) => `<row r="${at + 1}"/>`)}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
  ],
  [
    'one long text in a million cells',
    'too_much_text',
    () =>
      workbook({
        rows: pastes(50_000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`),
        sharedStrings: `<si><t>${'x'.repeat(32_000)}</t></si>`,
      }),
  ],
  [
    'a shared text that is too long',
    'text_too_long',
    () => workbook({ rows: '<row r="1"><c r="B1" t="s"><v>0</v></c></row>', sharedStrings: `<si><t>${'x'.repeat(40_000)}</t></si>` }),
  ],
  ['three million shared texts', 'workbook_too_large', () => loose({ rows, sharedStrings: pastes(3_000_000, () => '<si/>') })],
  ['a million different shared texts', 'read', () => workbook({ rows, sharedStrings: pastes(1_000_000, (at) => `<si><t>${at}</t></si>`) })],
  ['a shared text that does not exist', 'workbook_damaged', () => sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
  ['a number that is none', 'workbook_damaged', () => sheet('<row r="1"><c r="A1"><v>1e999</v></c></row>')],
  [
    'number formats made to be slow',
    'read',
    () => {
      const formats = pastes(100, (at) => `<numFmt numFmtId="${at + 200}" formatCode="${'[&quot;_*\\'.repeat(10_000)}"/>`);
      return loose({
        rows,
        styles: `<numFmts>${formats}</numFmts><cellXfs>${pastes(100, (at) => `<xf numFmtId="${at + 200}"/>`)}</cellXfs>`,
      });
    },
  ],
  [
    '65,000 relations and 125,000 sheets, in 4 KB',
    'workbook_too_large',
    () => {
      const list = pastes(65_000, (at) => `<Relationship Id="a${at}"/>`);
      return workbook({
        rows,
        parts: [
          { name: 'xl/_rels/workbook.xml.rels', content: relations([]).replace('</Relationships>', `${list}</Relationships>`) },
          { name: 'xl/workbook.xml', content: part('workbook', `<sheets>${'<sheet/>'.repeat(125_000)}</sheets>`) },
        ],
      });
    },
  ],
  [
    '6,000 sheets',
    'workbook_too_large',
    () => withPart('xl/workbook.xml', part('workbook', `<sheets>${pastes(6_000, (at) => `<sheet name="${at}" r:id="rId1"/>`)}</sheets>`)),
  ],
  [
    'one part that is two sheets',
    'workbook_damaged',
    () => withPart('xl/workbook.xml', part('workbook', '<sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets>')),
  ],
  ['an old workbook', 'workbook_old_format', () => compound('Workbook')],
  ['an old workbook with a new name and a password', 'workbook_encrypted', () => compound('EncryptedPackage')],
  [
    'an archive of something else',
    'file_not_a_workbook',
    () => archive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  ],
  [
    'a document',
    'file_not_a_workbook',
    () => withPart('[Content_Types].xml', contentTypes().replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main')),
  ],
  ['an archive with no parts', 'file_not_a_workbook', () => archive([])],
  ['only the beginning of an archive', 'workbook_damaged', () => Buffer.from('PK\x03\x04')],
];

const texts: readonly (readonly [fault: string, outcome: string, file: () => Buffer])[] = [
  ['20 million commas', 'too_many_columns', () => Buffer.alloc(20_000_000, ',')],
  ['20 million quotation marks', 'csv_malformed', () => Buffer.alloc(20_000_001, '"')],
  ['20 million line ends', 'table_empty', () => Buffer.alloc(20_000_000, '\n')],
  ['a quotation mark that is never closed', 'csv_malformed', () => Buffer.from(`a,b\n"${'x\n'.repeat(9_000_000)}`)],
  ['two million cells and more', 'too_many_cells', () => Buffer.from(`${'1,'.repeat(200)}1\n`.repeat(49_000))],
  ['20 million zeros', 'csv_encoding_unknown', () => Buffer.alloc(20_000_000)],
];

const hostile: readonly HostileFile[] = [
  ...workbooks.map(([fault, outcome, file]): HostileFile => [fault, outcome, file, 'hostile.xlsx']),
  ...texts.map(([fault, outcome, file]): HostileFile => [fault, outcome, file, 'hostile.csv']),
];

describe('a hostile file', () => {
  const results: Reading[] = [];

  afterAll(() => {
    const most = (figure: (result: Reading) => number) => Math.round(Math.max(...results.map(figure)));
    const figures = `${most((result) => result.processorMilliseconds)} ms of processor, ${most((result) => result.peakMebibytes)} MiB`;
    process.stdout.write(`hostile files: ${results.length}, at most ${figures}\n`);
  });

  it.each(hostile)('with %s is taken as: %s', async (_, outcome, file, fileName) => {
    const result = await readingFile(file(), fileName);
    results.push(result);

    expect(result.outcome).toBe(outcome);
    expect(result.peakMebibytes).toBeGreaterThan(0);
    expect(result.peakMebibytes).toBeLessThanOrEqual(256);
  });

  it('that was cut short is refused, wherever it was cut', async () => {
    const file = workbook({ rows });
    const cuts = Array.from({ length: 12 }, (_, at) => file.subarray(0, Math.floor((file.length * (at + 1)) / 13)));

    const outcomes: string[] = [];
    for (const cut of cuts) outcomes.push((await readingFile(cut, 'hostile.xlsx')).outcome);

    expect(new Set(outcomes)).toEqual(new Set(['workbook_damaged']));
  });
});
