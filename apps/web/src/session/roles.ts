import type { MemberView } from '~/api/generated/types.gen';

import { useMe } from './use-me';

/** A role as the API names it. */
export type Role = MemberView['roles'][number];

/** In the order in which they are shown. */
export const ROLES: readonly Role[] = ['owner', 'admin', 'procurement', 'reviewer', 'respondent', 'approver', 'auditor'];

/** Whether the person owns the organization where they work now. */
export function useIsOwner(): boolean {
  const { organizationId, memberships } = useMe();
  return memberships.some((membership) => membership.organizationId === organizationId && membership.roles.includes('owner'));
}
