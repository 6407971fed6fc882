import type { Contact, Supplier } from './supplier.js';
import type { SupplierFilter } from './supplier-filter.js';

/** What a supplier's record can keep from somebody who reads the rest of it. */
export type Withheld = 'contacts' | 'owner' | 'note';

/** A supplier as one reader may see it. What is withheld is null and named, so that nobody takes it for absent. */
export interface SeenSupplier extends Omit<Supplier, 'contacts' | 'note'> {
  readonly contacts: readonly Contact[] | null;
  readonly note: string | null;
  /** Where it is not said, nothing is withheld. */
  readonly withheld?: readonly Withheld[];
}

export function without(supplier: Supplier, withheld: readonly Withheld[]): SeenSupplier {
  const kept = <T>(part: Withheld, value: T) => (withheld.includes(part) ? null : value);
  const { contacts, ownerId, note } = supplier;
  return { ...supplier, contacts: kept('contacts', contacts), ownerId: kept('owner', ownerId), note: kept('note', note), withheld };
}

/** Whether a filter asks about what is withheld: its answer would say "nobody" of those who are there. */
export function asksFor({ hasContact, ownerId }: SupplierFilter, withheld: readonly Withheld[]): boolean {
  return (hasContact !== undefined && withheld.includes('contacts')) || (ownerId !== undefined && withheld.includes('owner'));
}
