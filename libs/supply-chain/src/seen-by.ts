import { type Actor, mayDo } from '@app/tenancy';

import type { Supplier } from './domain/supplier.js';

/** A supplier as this actor may see it: an auditor reads everything but the buyer's own remarks (product.md, "Roles"). */
export function seenBy(actor: Actor, supplier: Supplier): Supplier {
  if (actor.kind !== 'member' || mayDo(actor.roles, 'suppliers.notes')) return supplier;
  return { ...supplier, note: '' };
}
