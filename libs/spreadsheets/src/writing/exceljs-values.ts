import type { CellValue } from 'exceljs';

import type { RawValue } from '../domain/raw-value.js';
import type { ColumnKind } from '../domain/sheet-model.js';
import type { WallClock } from '../domain/wall-clock.js';

/** Days before March 1900 are off by one in Excel; they stay text. */
const FIRST_DAY = '1900-03-01';

/**
 * What exceljs is given for a value. Only plain values and rich text ever come out: never an object with `formula` or `hyperlink`.
 *
 * @param moment the value itself where it is a moment
 */
export function exceljsValue(
  raw: Exclude<RawValue, null>,
  kind: ColumnKind,
  moment: Date | null,
  clock: WallClock,
): Exclude<CellValue, null | undefined> {
  if (moment) return clock.at(moment);
  if (typeof raw !== 'string') return raw;
  const day = kind === 'date' ? dayOf(raw) : null;
  if (day) return day;
  const text = escaped(raw);
  return needsRichText(text) ? { richText: [{ text }] } : text;
}

/** Plain text of exceljs loses white space at its ends in Excel, and line ends and escapes in LibreOffice; rich text keeps all of them. */
function needsRichText(text: string): boolean {
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
