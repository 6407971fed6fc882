import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { meReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';

import { KeptChanges } from './kept-changes';
import { DraftSaving, type DraftState, type Wires } from './saving';

/** A draft as its author sees it, and the way to change it. */
export interface Draft<View extends { readonly version: number }> extends DraftState<View> {
  readonly saving: DraftSaving<View>;
}

type OwnWires<View extends { readonly version: number }> = Omit<Wires<View>, 'kept' | 'mayGo'>;

/** Saves what is changed in one draft, and says how that goes. @param wires as of the first drawing */
export function useDraftSaving<View extends { readonly id: string; readonly version: number }>(
  stands: View,
  wires: OwnWires<View>,
): Draft<View> {
  const queryClient = useQueryClient();
  const person = useMe().id;
  const [saving] = useState(
    () =>
      new DraftSaving<View>(stands, {
        ...wires,
        mayGo: () => queryClient.getQueryData(meReadOptions().queryKey)?.id === person,
        kept: new KeptChanges(person, stands.id),
      }),
  );
  useEffect(() => saving.start(), [saving]);
  useEffect(() => watched(saving), [saving]);
  useEffect(() => saving.see(stands), [saving, stands]);
  return { saving, ...useSyncExternalStore(saving.subscribe, () => saving.current) };
}

/** When the line or the session may be back, when the page goes out of sight, and when it is closed while this device keeps nothing. */
function watched<View extends { readonly version: number }>(saving: DraftSaving<View>): () => void {
  const tryAgain = () => saving.tryAgain();
  const isSignedOut = () => saving.current.changes.trouble?.kind === 'signed_out';
  const forget = session.subscribe(() => {
    if (isSignedOut() && session.state.kind === 'signed_in') tryAgain();
  });
  const seenAgain = () => {
    if (document.visibilityState === 'hidden') saving.hurry();
    // Somebody may have signed in again in another tab.
    else if (isSignedOut()) void session.renew().catch(() => undefined);
  };
  const leaving = (event: BeforeUnloadEvent) => {
    if (!saving.keeps && saving.current.changes.waiting.length > 0) event.preventDefault();
  };
  addEventListener('online', tryAgain);
  addEventListener('beforeunload', leaving);
  document.addEventListener('visibilitychange', seenAgain);
  return () => {
    forget();
    removeEventListener('online', tryAgain);
    removeEventListener('beforeunload', leaving);
    document.removeEventListener('visibilitychange', seenAgain);
  };
}
