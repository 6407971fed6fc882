import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { meReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useMe } from '~/session/use-me';
import { type Carrier, watchOver } from '~/session/watch-over';

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
  useEffect(() => watchOver(carrierOf(saving)), [saving]);
  useEffect(() => saving.see(stands), [saving, stands]);
  return { saving, ...useSyncExternalStore(saving.subscribe, () => saving.current) };
}

function carrierOf<View extends { readonly version: number }>(saving: DraftSaving<View>): Carrier {
  return {
    tryAgain: () => saving.tryAgain(),
    hurry: () => saving.hurry(),
    isSignedOut: () => saving.current.changes.trouble?.kind === 'signed_out',
    wouldLose: () => !saving.keeps && saving.current.changes.waiting.length > 0,
  };
}
