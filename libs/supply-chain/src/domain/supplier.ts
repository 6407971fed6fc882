import type { Language } from '@app/kernel';

/** How much the buyer's own work depends on a supplier, from least to most. Never shown to the supplier. */
export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const RELATIONSHIP_STATES = ['active', 'ended'] as const;
export type RelationshipState = (typeof RELATIONSHIP_STATES)[number];

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** What a buyer keeps about a supplier. Texts are clean (clean-text.ts); absent ones are null, or '' where the table says so. */
export interface SupplierFields {
  readonly code: string;
  readonly name: string;
  /** Full-width katakana; '' when unknown. */
  readonly nameKana: string;
  readonly corporateNumber: string | null;
  readonly criticality: Criticality;
  readonly tags: readonly string[];
  readonly industry: string | null;
  readonly size: string | null;
  /** The member of the buyer who looks after this supplier. */
  readonly ownerId: string | null;
  readonly note: string;
  /** Keys of information classes, in the order of the organization's set. */
  readonly classes: readonly string[];
  /** Calendar days, `YYYY-MM-DD`. */
  readonly contractBegins: string | null;
  readonly contractEnds: string | null;
  /** The first one is the main contact. */
  readonly contacts: readonly Contact[];
}

/** One supplier as its buyer sees it. `id` is the relationship's: a buyer never learns the supplier's organization. */
export interface Supplier extends SupplierFields {
  readonly id: string;
  readonly state: RelationshipState;
  /** Raised by each change that the buyer makes. */
  readonly version: number;
  readonly updatedAt: Date;
}
