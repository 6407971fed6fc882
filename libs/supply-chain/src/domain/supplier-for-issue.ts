import type { Contact } from './supplier.js';
import type { SupplierFilter } from './supplier-filter.js';

/** What issuing a questionnaire needs to know of one supplier. `supplierId` stays inside: no answer to a buyer may carry it. */
export interface SupplierForIssue {
  readonly relationshipId: string;
  readonly supplierId: string;
  readonly code: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** Of the buyer's record: what an edit of it has to name. */
  readonly version: number;
  /** The main contact. */
  readonly contact: Contact | null;
}

export type SupplierChoice = { readonly relationshipIds: readonly string[] } | { readonly filter: SupplierFilter };

export interface SupplierName {
  readonly code: string;
  readonly name: string;
}
