import { lazy, Suspense, useEffect, useRef } from 'react';

import { meRead } from '~/api/generated/sdk.gen';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { useMe } from '~/session/use-me';
import { useSession } from '~/session/use-session';

const fetchForm = () => import('./sign-in-again');
const SignInAgain = lazy(fetchForm);
/** Fetched before it is needed, but after everything else. */
const AFTER_START_MILLISECONDS = 10_000;

/**
 * The session has ended while a page stood open: one signs in again here, and the page stays as it is, with what was typed into it.
 * Only for the person whose page it is; somebody else begins anew.
 */
export function SessionEnded() {
  const me = useMe();
  const state = useSession();
  const hasEnded = state.kind === 'signed_out' && state.ended;
  const wasEnded = useRef(false);

  useEffect(() => {
    const timer = setTimeout(() => void fetchForm().catch(() => undefined), AFTER_START_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const isBack = wasEnded.current && state.kind === 'signed_in';
    wasEnded.current = hasEnded;
    if (isBack) void goOn(me, state.organizationId);
  }, [hasEnded, state, me]);

  return hasEnded ? (
    <Suspense fallback={null}>
      <SignInAgain />
    </Suspense>
  ) : null;
}

/** Another tab may have let in somebody else, or the same person elsewhere: then this page is not theirs. */
async function goOn(before: { readonly id: string; readonly organizationId: string | null }, organizationId: string | null): Promise<void> {
  const { data: now } = await meRead();
  if (now.id !== before.id || organizationId !== before.organizationId) location.assign(paths.home);
  else await queryClient.invalidateQueries();
}
