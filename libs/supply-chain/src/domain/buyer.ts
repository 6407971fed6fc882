import type { Bilingual } from '@app/kernel';
import type { RelationshipState } from './supplier.js';

/** One relationship as the supplier sees it: what both parties know of it, and nothing of the buyer's own record. */
export interface Buyer {
  readonly relationshipId: string;
  readonly name: string;
  readonly classes: readonly HandledClass[];
  readonly contractBegins: string | null;
  readonly contractEnds: string | null;
  readonly state: RelationshipState;
}

/** A class by the buyer's own name for it. */
export interface HandledClass {
  readonly key: string;
  readonly name: Bilingual;
}
