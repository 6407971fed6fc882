import { SHEET_COLUMNS } from '../../../domain/reading-limits.js';
import { Unreadable } from '../unreadable.js';
import { wholeOf } from '../xml/xml-attributes.js';
import type { Attributes } from '../xml/xml-element.js';

/** The columns that a `col` element speaks of, from 1: the first, and the one behind the last. */
export function columnsOf({ min, max }: Attributes): readonly [from: number, to: number] {
  const [from, to] = [columnNumber(min), columnNumber(max) + 1];
  if (from >= to) throw damaged();
  return [from, to];
}

function columnNumber(text: string | undefined): number {
  const number = wholeOf(text);
  if (number < 1 || number > SHEET_COLUMNS) throw damaged();
  return number;
}

function damaged(): Unreadable {
  return new Unreadable('workbook_damaged', { reason: 'column' });
}
