import { cell, type WorkbookPlan, workbook } from '../../../../test/support/workbook.js';
import { fingerprintFile } from './fingerprint-file.js';

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

  it.each(['drawing', 'picture', 'oleObjects'])('is a sheet with a %s', async (element) => {
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
