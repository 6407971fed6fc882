import { Outlet } from '@tanstack/react-router';
import { EngagementOver } from '~/components/engagement-over';
import { NoOrganization } from '~/components/no-organization';
import { SessionEnded } from '~/components/session-ended';
import { useMe } from '~/session/use-me';

/** Around every page of those who are signed in: what stands there stays when the session ends. */
export function SignedInFrame() {
  const { organizationId, engagementOver } = useMe();
  if (engagementOver) return <EngagementOver />;
  return (
    <>
      {organizationId === null ? <NoOrganization /> : <Outlet />}
      <SessionEnded />
    </>
  );
}
