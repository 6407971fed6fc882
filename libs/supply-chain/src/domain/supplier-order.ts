import { type CursorKey, decodeCursor, type KeyKind } from '@app/kernel';

export const SUPPLIER_ORDERS = ['name', '-name', 'code', '-code', 'criticality', '-criticality', 'updated', '-updated'] as const;
/** What a list of suppliers is sorted by; a minus turns it around. By name means by kana, suppliers without kana after the others. */
export type SupplierOrder = (typeof SUPPLIER_ORDERS)[number];

/** The kinds of the sort values of each order; the relationship's id always follows and makes the order total. */
const KINDS: Readonly<Record<string, readonly KeyKind[]>> = {
  name: ['text', 'text'],
  code: ['text'],
  criticality: ['integer', 'text'],
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
  return decodeCursor(cursor, [...(KINDS[sortKey(order)] ?? []), 'id']);
}
