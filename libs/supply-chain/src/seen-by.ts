import { type Actor, may } from '@app/tenancy';

import type { Supplier } from './domain/supplier.js';

/** A supplier as this actor may see it: an auditor reads everything but the buyer's own remarks, an external one those as well where it was granted (product.md, "Roles"). */
export function seenBy(actor: Actor, supplier: Supplier): Supplier {
  if (actor.kind !== 'member' || may(actor, 'suppliers.notes')) return supplier;
  return { ...supplier, note: '' };
}
