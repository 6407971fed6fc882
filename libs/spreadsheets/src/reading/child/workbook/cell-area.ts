import { parseAddress } from '../../../domain/cell-address.js';

/** Columns from 0, rows from 1, as in `parseAddress`; both ends belong to it. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands before a column and its row where they are fixed. */
const FIXED = /^\$?([A-Z]+)\$?(?=\d)/;

/** The area of a reference such as `B2:D9`, `$B$2:D9` or `B2`; null where it is none. */
export function areaOf(reference: string): CellArea | null {
  const [first = '', second = first, ...more] = reference.split(':');
  const [from, to] = [first, second].map((cell) => parseAddress(cell.replace(FIXED, '$1')));
  if (!from || !to || more.length > 0 || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
