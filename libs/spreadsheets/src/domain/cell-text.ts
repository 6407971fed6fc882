import type { NumberMeaning } from './number-format.js';
import { renderSerial } from './serial-date.js';

/** A cell as the worksheet part writes it: `t`, the text of `<v>` or `<is>`, and what its number format means. */
export interface RawCell {
  readonly type: string;
  readonly text: string;
  readonly meaning: NumberMeaning;
}

export interface CellSurroundings {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
/** Signs of which days and times consist (ISO 8601). */
const ISO = /^[-+0-9:.TZ]+$/;
const INDEX = /^\d{1,7}$/;

/**
 * The plain text of a cell (see `Table` for how each type is written).
 *
 * Null when it contradicts the format: a shared string that does not exist, a number that is none, a type nobody defined.
 */
export function cellText({ type, text, meaning }: RawCell, { sharedStrings, date1904 }: CellSurroundings): string | null {
  switch (type) {
    case 's':
      return INDEX.test(text) ? (sharedStrings[Number(text)] ?? null) : null;
    case 'inlineStr':
    case 'str':
      return plainText(text);
    case 'b':
      // Programs write nothing else, and show a `true` as false.
      return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : null;
    case 'e':
      return text;
    case 'd':
      return ISO.test(text) ? text : null;
    case 'n':
      return numberText(text.trim(), meaning, date1904);
    default:
      return null;
  }
}

/** The value of a cell: numbers and truths as such, everything else as its plain text. Null as for `cellText`. */
export function cellValue(cell: RawCell, surroundings: CellSurroundings): string | number | boolean | null {
  const text = cellText(cell, surroundings);
  if (text === null) return null;
  if (cell.type === 'b') return text === 'TRUE';
  // A date is text that is no number.
  return cell.type === 'n' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function numberText(text: string, meaning: NumberMeaning, date1904: boolean): string | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const date = meaning === 'number' ? null : renderSerial(value, meaning, date1904);
  return date ?? String(value);
}

/** Undoes the escapes that spreadsheets use for characters XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore (ECMA-376 part 1, 22.9.2.19). */
export function plainText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
