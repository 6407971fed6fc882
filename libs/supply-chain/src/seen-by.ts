import { type Actor, campaignsSeenBy, may } from '@app/tenancy';

import { refuse } from './domain/problems.js';
import { asksFor, type SeenSupplier, type Withheld, without } from './domain/seen-supplier.js';
import type { Supplier } from './domain/supplier.js';
import type { SupplierFilter } from './domain/supplier-filter.js';

/**
 * What this actor may not see of suppliers (product.md, "Roles"): an auditor reads everything but the buyer's own remarks; an external one
 * no contacts and no other members either, and the remarks where it was granted.
 */
export function withheldFrom(actor: Actor): readonly Withheld[] {
  if (actor.kind !== 'member') return [];
  const withheld: readonly Withheld[] = campaignsSeenBy(actor) === null ? [] : ['contacts', 'owner'];
  return may(actor, 'suppliers.notes') ? withheld : [...withheld, 'note'];
}

export function seenBy(actor: Actor, supplier: Supplier): SeenSupplier {
  return without(supplier, withheldFrom(actor));
}

/** @throws AppError `supplier_filter_withheld` where a filter asks about what the actor may not see */
export function insistOnSeen(actor: Actor, filter: SupplierFilter): void {
  if (asksFor(filter, withheldFrom(actor))) throw refuse('supplier_filter_withheld');
}
