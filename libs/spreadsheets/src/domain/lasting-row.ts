import type { Json } from './json.js';
import { fitText } from './raw-value.js';

/** Digits of a number that every spreadsheet program keeps when it saves a file again. */
const DIGITS = 15;

/**
 * A row as it still stands after any spreadsheet program has opened and saved it: numbers to 15 significant digits, true and
 * false as 1 and 0 (what LibreOffice makes of them), one value per column.
 * Values beyond the last column are kept, empty ones aside.
 */
export function lastingRow(row: readonly Json[], columns: number): Json[] {
  const lasting = row.map(lastingValue);
  while (lasting.length < columns) lasting.push(null);
  while (lasting.length > columns && lasting.at(-1) === null) lasting.pop();
  return lasting;
}

function lastingValue(value: Json): Json {
  if (typeof value === 'string') return fitText(value) || null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
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

/** Of JSON, which keeps everything as it is when a program reads and writes it. */
export const exactForm: RowForm = (row) => row;

function isBlank(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
