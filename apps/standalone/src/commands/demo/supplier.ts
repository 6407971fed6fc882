import type { MemberActor } from '@app/tenancy';
import type { Firm } from './firms.js';

/** A firm as it stands in the buyer's list. */
export interface DemoSupplier {
  readonly firm: Firm;
  readonly relationshipId: string;
  /** Its own organization. */
  readonly organizationId: string;
  /** Who answers there; null until somebody has opened the firm's first link. */
  respondent: MemberActor | null;
}
