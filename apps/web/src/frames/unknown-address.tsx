import { lazy, Suspense, useEffect } from 'react';

import { session } from '~/session/session';
import { useSession } from '~/session/use-session';
import { NotFound } from '~/ui/not-found';
import { Waiting } from '~/ui/waiting';

import { VisitorsFrame } from './visitors-frame';

const MembersFrame = lazy(async () => ({ default: (await import('./members-frame')).MembersFrame }));

/** An address that no page has. Whoever is signed in keeps the navigation. */
export function UnknownAddress() {
  const state = useSession();
  // Somebody who cannot be asked about is a visitor for now.
  useEffect(() => void session.begin().catch(() => undefined), []);
  if (state.kind !== 'signed_in' || state.organizationId === null) {
    return (
      <VisitorsFrame>
        <NotFound />
      </VisitorsFrame>
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <MembersFrame>
        <NotFound />
      </MembersFrame>
    </Suspense>
  );
}
