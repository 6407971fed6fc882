import type { Criticality, RelationshipState } from './supplier.js';

/** Which suppliers. All conditions must hold; within one list any member will do. An absent condition holds for everybody. */
export interface SupplierFilter {
  /** Words, each of which stands somewhere in code, name, kana, corporate number or tags. */
  readonly search?: string;
  readonly classes?: readonly string[];
  /** Whether it is known what information the supplier handles. */
  readonly hasClasses?: boolean;
  readonly criticality?: readonly Criticality[];
  readonly tags?: readonly string[];
  readonly ownerId?: string;
  readonly state?: RelationshipState;
  readonly hasContact?: boolean;
}
