import { archive } from '../../../../test/support/archive.js';
import { cell, RELATIONS, relations, type WorkbookPlan, workbook, workbookParts } from '../../../../test/support/workbook.js';
import { fingerprintFile } from './fingerprint-file.js';
import { readTable } from './read-table.js';

const heading = `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Level')}${cell('C1', 'Share')}</row>`;

describe('what is shown otherwise', () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="&quot;100%&quot;"/><numFmt numFmtId="171" formatCode="0.0"/></numFmts><cellXfs>${[0, 170, 171, 9].map((id) => `<xf numFmtId="${id}"/>`).join('')}<xf/></cellXfs><dxfs><dxf/><dxf><numFmt numFmtId="170" formatCode="&quot;100%&quot;"/></dxf></dxfs>`;
  const shown = async (rows: string, plan: Partial<WorkbookPlan> = {}) =>
    (await fingerprintFile(workbook({ rows: heading + rows, styles, ...plan }), { fileName: 'x.xlsx' })).sheets[0]?.hidden;
  const values = (formats: readonly number[], attributes = '') =>
    formats.map((format, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="${format}"${attributes}><v>1</v></c></row>`).join('');

  it('is a value in a format that nothing of ours has, text also', async () => {
    expect(await shown(values([1]))).toMatchObject({ cells: 1 });
    expect(await shown(values([1], ' t="str"'))).toMatchObject({ cells: 1 });
  });

  it('is a number in another format than those above it', async () => {
    expect(await shown(values([2, 2, 2]))).toMatchObject({ cells: 0 });
    expect(await shown(values([2, 3, 2]))).toMatchObject({ cells: 1 });
  });

  it('is true among numbers', async () => {
    expect(await shown(`${values([0])}<row r="3"><c r="A3" t="b"><v>1</v></c></row>`)).toMatchObject({ cells: 1 });
  });

  it('is what was merged, where anything stands', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B2:B2"/><mergeCell ref="X90:Z99"/></mergeCells>';

    expect(await shown(values([0]), { after: merges })).toMatchObject({ merged: 1 });
  });

  it('is true or false alone: ours are words', async () => {
    expect(await shown('<row r="2"><c r="A2" t="b"><v>1</v></c></row>')).toMatchObject({ cells: 1 });
  });

  it('is a cell without a format where its column or its row names one', async () => {
    const before = '<cols><col min="4" max="4" style="1"/></cols>';
    const plain = '<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>1</v></c></row>';

    expect(await shown(plain, { before })).toMatchObject({ cells: 1 });
    expect(await shown(plain.replace('r="2"', 'r="2" s="1" customFormat="1"'))).toMatchObject({ cells: 2 });
    expect(await shown(plain, { before: before.replace('style="1"', 'style="0"') })).toMatchObject({ cells: 0 });
  });

  it('is a cell whose format leaves the number format to the style behind it', async () => {
    expect(await shown(values([4]))).toMatchObject({ cells: 1 });
  });

  it('is a zero where zeros are left out', async () => {
    const rows = '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>0.1</v></c></row>';
    const before = '<sheetViews><sheetView workbookViewId="0" showZeros="0"/></sheetViews>';

    expect(await shown(rows, { before })).toMatchObject({ cells: 1 });
    expect(await shown(rows)).toMatchObject({ cells: 0 });
  });

  it.each([
    ['icons without the value', '<cfRule type="iconSet" priority="1"><iconSet showValue="0"/></cfRule>', 1],
    ['bars without the value', '<cfRule type="dataBar" priority="1"><dataBar showValue="false"/></cfRule>', 1],
    ['a number format of its own', '<cfRule type="expression" priority="1" dxfId="1"><formula>TRUE</formula></cfRule>', 1],
    ['a colour', '<cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule>', 0],
    ['icons beside the value', '<cfRule type="iconSet" priority="1"><iconSet/></cfRule>', 0],
  ])('is what a condition gives %s', async (_, rule, conditional) => {
    const after = `<conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`;

    expect(await shown(values([0]), { after })).toMatchObject({ conditional });
  });

  it('is what newer programs have added', async () => {
    expect(await shown(values([0]), { after: '<extLst><ext uri="{78C0D931}"/></extLst>' })).toMatchObject({ conditional: 1 });
  });

  it.each([
    ['{64002731-A6B0-56B0-2670-7721B7C09600}', '<e:PLV/>', 'http://schemas.microsoft.com/office/mac/excel/2008/main'],
    ['{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}', '<e:dataValidations/>', 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'],
  ])('is not what Excel adds to a sheet of its own accord, unless it holds something else: %s', async (uri, held, namespace) => {
    const added = (inside: string) => `<extLst><ext xmlns:e="${namespace}" uri="${uri}">${inside}</ext></extLst>`;

    expect(await shown(values([0]), { after: added(held) })).toMatchObject({ conditional: 0 });
    expect(await shown(values([0]), { after: added(`${held}<e:conditionalFormattings/>`) })).toMatchObject({ conditional: 1 });
  });

  it('is a sheet with scenarios', async () => {
    const after = '<scenarios current="0" show="0"><scenario name="x"><inputCells r="A2" val="9"/></scenario></scenarios>';

    expect(await shown(values([0]), { after })).toMatchObject({ conditional: 1 });
  });

  it('is a value that is repeated to the width of its cell, also where a condition says so', async () => {
    const repeated = '<xf numFmtId="0"><alignment horizontal="fill"/></xf>';
    const of = (inside: string) => ({ styles: `<cellXfs><xf numFmtId="0"><alignment horizontal="general"/></xf>${inside}</cellXfs>` });
    const condition = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0"/></conditionalFormatting>';
    const dxfs = `${of('').styles}<dxfs><dxf><alignment horizontal="fill"/></dxf></dxfs>`;

    expect(await shown(values([1, 0]), of(repeated))).toMatchObject({ cells: 1 });
    expect(await shown(values([0]), { styles: dxfs, after: condition })).toMatchObject({ cells: 0, conditional: 1 });
  });

  it.each(['drawing', 'picture', 'oleObjects', 'legacyDrawingHF'])('is a sheet with a %s', async (element) => {
    expect(await shown(values([0]), { after: `<${element}/>` })).toMatchObject({ drawings: true });
  });

  it('is each sheet that is not open where no tabs are', async () => {
    const workbookProperties = '<bookViews><workbookView showSheetTabs="0" activeTab="1"/></bookViews>';

    expect(await shown(values([0]), { workbookProperties })).toMatchObject({ sheet: true });
    expect(await shown(values([0]), { workbookProperties: workbookProperties.replace('activeTab="1"', '') })).toMatchObject({
      sheet: false,
    });
  });

  it('is nothing of a sheet as it is', async () => {
    expect(await shown(values([0]))).toEqual({ sheet: false, rows: 0, columns: 0, cells: 0, merged: 0, conditional: 0, drawings: false });
  });
});

describe('what hangs on a sheet', () => {
  const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
  const VML = 'xl/drawings/vmlDrawing1.vml';
  const rows = `${heading}<row r="2">${cell('A2', 'S-1')}</row>`;
  const planned = (of: readonly (readonly [id: string, kind: string, target: string])[], drawing?: string): WorkbookPlan => ({
    rows,
    after: `<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId7"/>`,
    parts: [{ name: RELS, content: relations(of) }, ...(drawing === undefined ? [] : [{ name: VML, content: drawing }])],
  });
  const looks = async (plan: WorkbookPlan) => (await fingerprintFile(workbook(plan), { fileName: 'x.xlsx' })).sheets[0]?.hidden;
  const drawn = (inside: string) =>
    planned(
      [['rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml']],
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="t"><v:path/></v:shapetype>${inside}</xml>`,
    );
  const shape = (kind: string) =>
    `<v:shape type="#t"><v:fill/><x:ClientData ObjectType="${kind}"><x:Row>0</x:Row></x:ClientData></v:shape>`;

  it.each([
    ['pivotTable', '../pivotTables/pivotTable1.xml'],
    ['queryTable', '../queryTables/queryTable1.xml'],
  ])('is told where it puts other values in the cells: %s', async (kind, target) => {
    expect(await looks(planned([['rId1', kind, target]]))).toMatchObject({ conditional: 1, drawings: false });
  });

  it('is told where the workbook fetches values', async () => {
    const list = workbookParts({ rows }).map(({ name, content }) =>
      name === 'xl/_rels/workbook.xml.rels'
        ? {
            name,
            content: String(content).replace('</Relationships>', `<Relationship Id="c" Type="${RELATIONS}/connections" Target="c.xml"/>$&`),
          }
        : { name, content },
    );

    const { sheets } = await fingerprintFile(archive(list), { fileName: 'x.xlsx' });

    expect(sheets[0]?.hidden).toMatchObject({ conditional: 1 });
  });

  it('is told where it is a control', async () => {
    expect(await looks(planned([['rId1', 'ctrlProp', '../ctrlProps/ctrlProp1.xml']]))).toMatchObject({ drawings: true });
  });

  it('is nothing to tell where it is notes, links and a table', async () => {
    const { parts = [], ...plan } = drawn(shape('Note').repeat(2));
    const links = relations([
      ['rId7', 'vmlDrawing', '/xl/drawings/vmlDrawing1.vml'],
      ...Array.from({ length: 3_000 }, (_, at) => [`h${at}`, 'hyperlink', 'https://example.com/'] as const),
      ['rId8', 'table', '../tables/table1.xml'],
    ]);

    const found = await looks({ ...plan, parts: parts.map((part) => (part.name === RELS ? { ...part, content: links } : part)) });

    expect(found).toMatchObject({ conditional: 0, drawings: false });
  });

  it.each([
    ['a shape of which nothing is said', `${shape('Note')}<v:rect fillcolor="white"><v:textbox>100%</v:textbox></v:rect>`],
    ['a button', shape('Note') + shape('Button')],
    ['a shape that is called a note and something else', shape('Note').replace('</v:shape>', '<x:ClientData ObjectType="Rect"/>$&')],
    ['a group of notes', `<v:group>${shape('Note')}</v:group>`],
    ['a shape inside of something else', `<x:anything><v:oval/></x:anything>`],
    ['a shape under another prefix', '<rect xmlns="urn:schemas-microsoft-com:vml"/>'],
    ['a note in a comment', `<v:rect><!--${shape('Note')}--></v:rect>`],
    ['what is not well formed', '<v:rect>'],
  ])('is told where its drawing of notes holds %s', async (_, inside) => {
    expect(await looks(drawn(inside))).toMatchObject({ drawings: true });
  });

  it('is told where its drawing of notes is called something else, or not there', async () => {
    const called = drawn('<v:rect/>');
    const list = relations([['rId7', 'other', '../drawings/vmlDrawing1.vml']]);

    expect(
      await looks({ ...called, parts: called.parts?.map((part) => (part.name === RELS ? { ...part, content: list } : part)) ?? [] }),
    ).toMatchObject({ drawings: true });
    expect(await looks(planned([['rId7', 'vmlDrawing', 'nowhere.vml']]))).toMatchObject({ drawings: true });
  });

  it('is never asked for when a list is imported', async () => {
    const { rows: read } = await readTable(workbook(planned([['rId7', 'pivotTable', 'x.xml']], '<v:rect>')), { fileName: 'x.xlsx' });

    expect(read).toHaveLength(1);
  });
});
