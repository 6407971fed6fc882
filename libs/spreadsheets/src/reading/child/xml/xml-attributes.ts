import { parseAddress } from '../../../domain/cell-address.js';
import { Unreadable } from '../unreadable.js';
import { areaOf, type CellArea } from '../workbook/cell-area.js';

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Digits that a number holds exactly. */
const MOST_DIGITS = 15;

/*
 * What attributes say, in the form that the schema gives them, without blanks. Everything else is damage: no program writes it, and those that
 * read it are lenient each in its own way. One takes `on` for true and `1pt` for a height, the next takes neither for anything.
 */

/** @param otherwise where it is not said */
export function truthOf(value: string | undefined, otherwise = false): boolean {
  if (value === undefined) return otherwise;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw damaged();
}

export function wholeOf(value = ''): number {
  // By hand, as in `parseAddress`: this is asked of every cell.
  const { length } = value;
  if (length === 0 || length > MOST_DIGITS) throw damaged();
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = value.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) throw damaged();
    number = number * 10 + digit;
  }
  return number;
}

export function decimalOf(value = ''): number {
  if (!DECIMAL.test(value)) throw damaged();
  return Number(value);
}

export function cellIn(value = ''): { readonly column: number; readonly row: number } {
  const cell = parseAddress(value);
  if (!cell) throw damaged();
  return cell;
}

export function areaIn(value = ''): CellArea {
  const area = areaOf(value);
  if (!area) throw damaged();
  return area;
}

function damaged(): Unreadable {
  return new Unreadable('workbook_damaged', { reason: 'attribute' });
}
