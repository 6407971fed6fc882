import type { MembershipView } from '~/api/generated/types.gen';

import { useMe } from './use-me';

/** Of an external auditor, the membership that says until when they may look; null for everybody else. */
export function useEngagement(): (MembershipView & { readonly endsAt: string }) | null {
  const { organizationId, memberships } = useMe();
  const own = memberships.find((membership) => membership.organizationId === organizationId);
  return own?.endsAt ? { ...own, endsAt: own.endsAt } : null;
}

/** Whether somebody from outside is looking, from whom contacts, mails and other members are withheld. */
export function useIsOutsider(): boolean {
  return useEngagement() !== null;
}
