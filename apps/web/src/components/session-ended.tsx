import { lazy, Suspense, useEffect, useRef } from 'react';

import { queryClient } from '~/query-client';
import type { SessionState } from '~/session/session';
import { useSession } from '~/session/use-session';

const fetchForm = () => import('./sign-in-again');
const fetchChoice = () => import('./session-elsewhere');
const SignInAgain = lazy(fetchForm);
const SessionElsewhere = lazy(fetchChoice);
/** Fetched before they are needed, but after everything else. */
const AFTER_START_MILLISECONDS = 10_000;

/**
 * The session has ended while a page stood open, or went on elsewhere: one says here how to go on, and the page stays as it is, with what was
 * typed into it.
 */
export function SessionEnded() {
  const state = useSession();
  const stopped = stopOf(state);
  const wasStopped = useRef(false);

  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([fetchForm(), fetchChoice()]).catch(() => undefined), AFTER_START_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const isBack = wasStopped.current && stopped === null;
    wasStopped.current = stopped !== null;
    if (isBack) void queryClient.invalidateQueries();
  }, [stopped]);

  if (stopped === null) return null;
  return <Suspense fallback={null}>{stopped === 'ended' ? <SignInAgain /> : <SessionElsewhere />}</Suspense>;
}

function stopOf(state: SessionState): 'ended' | 'elsewhere' | null {
  if (state.kind === 'elsewhere') return 'elsewhere';
  return state.kind === 'signed_out' && state.ended ? 'ended' : null;
}
