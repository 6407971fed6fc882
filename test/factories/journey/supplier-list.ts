import exceljs from 'exceljs';
import iconv from 'iconv-lite';

/** One line of a supplier list, by Japanese heading. */
export type Line = Readonly<Record<string, string>>;

/** The template as it was downloaded, with lines typed in below its header. */
export async function filledIn(template: Buffer, lines: readonly Line[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(template).buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('The template has no sheet.');
  const headings = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(1).getCell(at + 1).text);
  for (const [index, line] of lines.entries()) {
    for (const [heading, value] of Object.entries(line)) {
      const column = headings.indexOf(heading) + 1;
      if (column === 0) throw new Error(`The template has no column ${heading}.`);
      sheet.getRow(index + 2).getCell(column).value = value;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** As the Japanese Excel saves CSV. */
export function shiftJisCsv(headings: readonly string[], lines: readonly Line[]): Buffer {
  const rows = [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? ''))];
  return iconv.encode(rows.map((row) => `${row.join(',')}\r\n`).join(''), 'cp932');
}
