import type { Language } from '@app/kernel';

import type { SeenSupplier, Withheld } from '../domain/seen-supplier.js';
import type { Criticality, RelationshipState } from '../domain/supplier.js';
import type { SupplierPage } from '../suppliers.service.js';

export class ContactView {
  name: string;
  email: string;
  language: Language;
}

export class SupplierOwnerView {
  id: string;
  /** Null when the member has left. */
  name: string | null;
}

export class SupplierView {
  /** The relationship's id: suppliers are known by it everywhere in the API. */
  id: string;
  code: string;
  name: string;
  nameKana: string;
  corporateNumber: string | null;
  criticality: Criticality;
  tags: string[];
  industry: string | null;
  size: string | null;
  owner: SupplierOwnerView | null;
  /** Null when it is withheld. */
  note: string | null;
  /** Keys of the information classes handled. */
  classes: string[];
  /** Calendar day. */
  contractBegins: string | null;
  /** Calendar day. */
  contractEnds: string | null;
  /** The main contact first; null when they are withheld. */
  contacts: ContactView[] | null;
  /** What the caller may not see of it: null here, which does not mean that there is none. */
  withheld: Withheld[];
  state: RelationshipState;
  version: number;
  /** Instant in UTC. */
  updatedAt: string;
}

export class SupplierPageView {
  items: SupplierView[];
  next: string | null;
  /** On all pages together. */
  total: number;
}

export class TagCountView {
  tag: string;
  /** Suppliers that carry it. */
  count: number;
}

export class TagsView {
  items: TagCountView[];
}

export class WordCountView {
  word: string;
  /** Suppliers at which it stands. */
  count: number;
}

export class WordsView {
  items: WordCountView[];
}

export type OwnerNames = ReadonlyMap<string, string>;

export function presentSupplier({ ownerId, withheld = [], ...supplier }: SeenSupplier, owners: OwnerNames): SupplierView {
  return {
    ...supplier,
    tags: [...supplier.tags],
    classes: [...supplier.classes],
    contacts: supplier.contacts?.map((contact) => ({ ...contact })) ?? null,
    withheld: [...withheld],
    owner: ownerId === null ? null : { id: ownerId, name: owners.get(ownerId) ?? null },
    updatedAt: supplier.updatedAt.toISOString(),
  };
}

export function presentSuppliers({ items, next, total }: SupplierPage, owners: OwnerNames): SupplierPageView {
  return { items: items.map((supplier) => presentSupplier(supplier, owners)), next, total };
}
