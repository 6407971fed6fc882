/** What a spreadsheet program may take for a formula, with the apostrophes before it. */
const GUARDED = /^'+(?=\s*[=+\-@＝＋－＠])/;

/**
 * Takes away the apostrophe that CSV carries before a text such as `-1` or `=1+1`, so that no spreadsheet program calculates it.
 * Only for cells of CSV: in a workbook text is text.
 */
export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** A text that begins with such an apostrophe of its own gets one more for CSV, to have it left when it is read back. */
export function withOwnApostrophe(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}
