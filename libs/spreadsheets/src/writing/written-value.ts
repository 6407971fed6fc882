import type { RawValue } from '../domain/raw-value.js';
import type { ColumnKind } from '../domain/sheet-model.js';

/** Days before March 1900 are off by one in Excel; they stay text. */
const FIRST_DAY = '1900-03-01';

/** Text of which a program would lose something, were it written plainly. */
export class KeptText {
  constructor(readonly text: string) {}
}

/** What a cell is made of: there is no kind for a formula or a link, so none can be written. A `Date` is what UTC clocks show. */
export type WrittenValue = string | KeptText | number | Date;

export function writtenValue(raw: Exclude<RawValue, null>, kind: ColumnKind): WrittenValue {
  if (typeof raw !== 'string') return raw;
  const day = kind === 'date' ? dayOf(raw) : null;
  if (day) return day;
  const text = escaped(raw);
  return isEasilyLost(text) ? new KeptText(text) : text;
}

/** Plain text loses white space at its ends in Excel, and line ends and escapes in LibreOffice. */
function isEasilyLost(text: string): boolean {
  return /^\s|\s$|\n|_x005F_/.test(text);
}

function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return null;
  const dayOfMonth = Number(text.slice(8));
  const day = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, dayOfMonth));
  return day.getUTCDate() === dayOfMonth && day.getUTCMonth() + 1 === Number(text.slice(5, 7)) ? day : null;
}

/** Text such as `_x0041_` means a character to Excel, unless its underscore is escaped (ECMA-376 part 1, 22.9.2.19). */
function escaped(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}
