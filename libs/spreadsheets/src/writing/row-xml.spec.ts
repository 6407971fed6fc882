import { RowXml } from './row-xml.js';
import { KeptText } from './written-value.js';

describe('a row of a worksheet', () => {
  const cell = (value: Parameters<RowXml['add']>[2]) => {
    const row = new RowXml(2);
    row.add('B', 3, value);
    return row.end(null);
  };

  it('names its place, and its height where that is not left to the program', () => {
    expect(new RowXml(7).end(null)).toBe('<row r="7"></row>');
    expect(new RowXml(7).end(31.5)).toBe('<row r="7" ht="31.5" customHeight="1"></row>');
  });

  it('has a cell for each value, with its look', () => {
    const row = new RowXml(2);
    row.add('A', 1, 0.5);
    row.add('C', 2, 12);

    expect(row.end(null)).toBe('<row r="2"><c r="A2" s="1"><v>0.5</v></c><c r="C2" s="2"><v>12</v></c></row>');
  });

  it('says text as text, whatever it looks like', () => {
    expect(cell('=1+1 <b> & "c"')).toBe('<row r="2"><c r="B2" s="3" t="str"><v>=1+1 &lt;b&gt; &amp; "c"</v></c></row>');
    expect(cell(new KeptText(' a\n&'))).toBe(
      '<row r="2"><c r="B2" s="3" t="inlineStr"><is><r><t xml:space="preserve"> a\n&amp;</t></r></is></c></row>',
    );
  });

  it('says a moment as the serial number of what UTC clocks show', () => {
    expect(cell(new Date('2026-11-22T12:00:00Z'))).toBe('<row r="2"><c r="B2" s="3"><v>46348.5</v></c></row>');
  });
});
