import type { Language } from '@app/kernel';

import type { Engagement } from './engagement.js';
import type { Role } from './permissions.js';

/** A signed-in person acting for one organization. Comes from a verified token and a live membership, never from a request body. */
export interface MemberActor {
  readonly kind: 'member';
  readonly tenantId: string;
  readonly userId: string;
  /** The member's name as the organization knows it; it stands in trails and steps. */
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** Of an external auditor: the campaigns that were chosen for them, and until when. */
  readonly engagement?: Engagement | null;
}

/** A person before or beside any organization: signing in, reading the own profile, choosing where to work. */
export interface PersonActor {
  readonly kind: 'person';
  readonly tenantId: null;
  readonly userId: string;
}

/** The product itself, working for one organization: jobs, links, imports of built-in content. */
export interface SystemActor {
  readonly kind: 'system';
  readonly tenantId: string;
}

export type Actor = MemberActor | PersonActor | SystemActor;

export function systemOf(tenantId: string): SystemActor {
  return { kind: 'system', tenantId };
}

export function personOf(userId: string): PersonActor {
  return { kind: 'person', tenantId: null, userId };
}
