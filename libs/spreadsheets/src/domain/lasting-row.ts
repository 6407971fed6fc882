import { fitText, type RawValue } from './raw-value.js';

/** Digits of a number that every spreadsheet program keeps when it saves a file again. */
const DIGITS = 15;

/**
 * A row as it still stands after any spreadsheet program has opened and saved it: numbers to 15 significant digits, true and
 * false as 1 and 0 (what LibreOffice makes of them), one value per column.
 * Values beyond the last column are kept, empty ones aside.
 */
export function lastingRow(row: readonly RawValue[], columns: number): RawValue[] {
  const lasting = row.map(lastingValue);
  while (lasting.length < columns) lasting.push(null);
  while (lasting.length > columns && lasting.at(-1) === null) lasting.pop();
  return lasting;
}

function lastingValue(value: RawValue): RawValue {
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
