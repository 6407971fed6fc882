import { worksheetOrderFaults } from '../../../../test/support/worksheet-order.js';
import { COLUMNS, opened, ROW, SHEET, sheetXml, written } from '../../../../test/support/written-workbook.js';
import { NOT_APPLICABLE } from '../domain/sheet-model.js';

describe('a written workbook, as it is seen', () => {
  it('makes a row as high as its broken text needs, so that no program cuts it off', async () => {
    const texts = ['one line', 'three words of it or more '.repeat(4), '長い文章です。'.repeat(6)];
    const { file } = await written([
      [{ name: 'A', columns: [{ key: 'text', header: 'Text', kind: 'text', width: 41, wrap: true }] }, texts.map((text) => ({ text }))],
    ]);

    const sheet = (await opened(file)).getWorksheet('A');

    // 104 narrow characters in lines of 40, 42 wide ones in lines of 19.
    expect([1, 2, 3, 4].map((number) => sheet?.getRow(number).height)).toEqual([undefined, undefined, 45, 54]);
  });

  it('has its elements in the order that Excel insists on, with filter, colours, notes and print set-up', async () => {
    const rows = Array.from({ length: 120 }, () => ROW);

    const { file } = await written([
      [SHEET, rows],
      [{ name: 'Empty', columns: COLUMNS }, []],
      [{ name: 'Plain', columns: COLUMNS.slice(4) }, rows],
    ]);

    expect(await worksheetOrderFaults(file)).toEqual([]);
  });

  it('has its headings where what is below them stands', async () => {
    const kinds = ['text', 'integer', 'decimal', 'percent', 'date', 'level'] as const;
    const { file } = await written([[{ name: 'A', columns: kinds.map((kind) => ({ key: kind, header: kind, kind })) }, []]]);

    const head = (await opened(file)).getWorksheet('A')?.getRow(1);

    expect(kinds.map((_kind, at) => head?.getCell(at + 1).alignment.horizontal)).toEqual([
      'left',
      'right',
      'right',
      'right',
      'left',
      'center',
    ]);
  });

  it('is frozen, filtered, noted and set up for printing', async () => {
    const { file } = await written([[SHEET, [ROW, ROW]]]);

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
    const { file } = await written([[SHEET, [{ level: 0 }, { level: 4 }, { level: NOT_APPLICABLE }, { level: 7 }]]]);

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
    const { file } = await written([[SHEET, [{ share: 0.996 }]]]);

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
});
