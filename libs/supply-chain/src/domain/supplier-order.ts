import { type CursorKey, decodeCursor, isId } from '@app/kernel';

import { hasUnseen } from './clean-text.js';

export const SUPPLIER_ORDERS = ['name', '-name', 'code', '-code', 'criticality', '-criticality', 'updated', '-updated'] as const;
/** What a list of suppliers is sorted by; a minus turns it around. By name means by kana, suppliers without kana after the others. */
export type SupplierOrder = (typeof SUPPLIER_ORDERS)[number];

type Kind = 'text' | 'number' | 'moment';

/** The kinds of the sort values of each order; the relationship's id always follows and makes the order total. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  name: ['text', 'text'],
  code: ['text'],
  criticality: ['number', 'text'],
  updated: ['moment'],
};

/** How many sort values a cursor of this order holds, the id included. */
export function sortKey(order: SupplierOrder): string {
  return order.replace('-', '');
}

/**
 * Where the page begins, from a cursor that a caller sent back: nothing in it reaches the database unchecked.
 *
 * @throws AppError `cursor_invalid`, also for a cursor of another order
 */
export function readCursor(cursor: string, order: SupplierOrder): CursorKey {
  const kinds = KINDS[sortKey(order)] ?? [];
  const key = decodeCursor(cursor, kinds.length + 1);
  const fits = kinds.every((kind, index) => is(kind, key[index])) && isId(key.at(-1));
  // The kernel's own sentence: an empty text is never a cursor.
  return fits ? key : decodeCursor('', kinds.length + 1);
}

function is(kind: Kind, value: unknown): boolean {
  if (kind === 'number') return Number.isInteger(value);
  if (typeof value !== 'string' || hasUnseen(value)) return false;
  return kind === 'text' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(value);
}
