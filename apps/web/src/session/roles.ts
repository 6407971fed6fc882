import type { ChangeRolesDto, MemberView } from '~/api/generated/types.gen';

import { useMe } from './use-me';

/** A role as the API names it. */
export type Role = MemberView['roles'][number];

/** A role that members are given; an external auditor has no other one beside it. */
export type GivenRole = ChangeRolesDto['roles'][number];

/** In the order in which they are shown. */
export const ROLES: readonly GivenRole[] = ['owner', 'admin', 'procurement', 'reviewer', 'respondent', 'approver', 'auditor'];

export function isGiven(role: Role): role is GivenRole {
  return ROLES.some((given) => given === role);
}

/** Whether the person owns the organization where they work now. */
export function useIsOwner(): boolean {
  const { organizationId, memberships } = useMe();
  return memberships.some((membership) => membership.organizationId === organizationId && membership.roles.includes('owner'));
}
