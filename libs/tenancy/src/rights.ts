import type { Actor, MemberActor } from './actor.js';
import { EXTERNAL_AUDITOR, mayDo, PERMISSIONS, type Permission } from './permissions.js';

/** What decides over what a member may do. */
export type Rights = Pick<MemberActor, 'roles' | 'engagement'>;

/**
 * The campaigns that an actor's transaction may see; null: all of the organization.
 * An external auditor of whose engagement nothing is known sees none: whoever makes an actor without asking for it opens nothing by that.
 */
export function campaignsSeenBy(actor: Actor | Rights): readonly string[] | null {
  if (!('roles' in actor) || !actor.roles.includes(EXTERNAL_AUDITOR)) return null;
  return actor.engagement?.campaignIds ?? [];
}

/** What a member may do now: what the roles say, and what an engagement grants or has taken back. */
export function may({ roles, engagement }: Rights, permission: Permission): boolean {
  if (engagement?.isOver) return false;
  return mayDo(roles, permission) || (permission === 'suppliers.notes' && engagement?.notes === true);
}

export function permissionsNow(member: Rights): readonly Permission[] {
  return PERMISSIONS.filter((permission) => may(member, permission));
}
