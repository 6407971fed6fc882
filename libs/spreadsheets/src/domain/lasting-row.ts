import type { Json } from './json.js';
import { earlierNumber, lastingNumber } from './lasting-number.js';

/**
 * A row as it still stands after any spreadsheet program has opened and saved it: numbers to 15 significant digits, true and
 * false as 1 and 0 (what LibreOffice makes of them), one value per column.
 * Values beyond the last column are kept, empty ones aside.
 */
export function lastingRow(row: readonly Json[], columns: number, rounded = lastingNumber): Json[] {
  const lasting = row.map((value) => lastingValue(value, rounded));
  while (lasting.length < columns) lasting.push(null);
  while (lasting.length > columns && lasting.at(-1) === null) lasting.pop();
  return lasting;
}

function lastingValue(value: Json, rounded: typeof lastingNumber): Json {
  if (typeof value === 'string') return lastingText(value) || null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? rounded(value) : value;
}

/**
 * A text as it still stands after it was saved. What was written was fit for a cell (`fitText`): any other character, also one that nobody
 * sees, was put in later.
 *
 * Of the escapes of an escape (`_x005F_x0041_`, as a text) LibreOffice keeps one when it saves a workbook, so one is all that counts.
 */
export function lastingText(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return lines.includes('_x005') ? lines.replaceAll(/_(?:x005[Ff]_)+(?=x[0-9A-Fa-f]{4}_)/g, '_') : lines;
}

/**
 * What a cell shows of a moment, in words of ISO 8601 and without a zone, because a cell has none.
 *
 * @param shown the moment at which UTC clocks show what the cell does
 */
export function lastingMoment(shown: Date): string {
  return shown.toISOString().replace(/(?:\.000)?Z$/, '');
}

/** Brings a row into the form that is hashed; null where it does not count. */
export type RowForm = (row: readonly Json[], columns: number) => readonly Json[] | null;

/** Of a workbook and of CSV. Rows without content do not count: no reader can tell them from rows that are not there. */
export const lastingForm: RowForm = (row, columns) => (row.every(isBlank) ? null : lastingRow(row, columns));

/** Of the first workbooks of which fingerprints of rows were kept (see `earlierNumber`). */
export const earlierForm: RowForm = (row, columns) => (row.every(isBlank) ? null : lastingRow(row, columns, earlierNumber));

/** Of JSON, which keeps everything as it is when a program reads and writes it. */
export const exactForm: RowForm = (row) => row;

function isBlank(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
