import { useSyncExternalStore } from 'react';

import { ANSWERS, keptByAssessment, keysIn, onKept } from './kept-here';
import { useMe } from './use-me';

/** How many of one's answers wait on this device, by assessment: as it stands at any moment, since they leave while other pages are open. */
export function useKept(): ReadonlyMap<string, number> {
  const { id } = useMe();
  useSyncExternalStore(onKept, () => keysIn(localStorage, `${ANSWERS}:${id}:`).join());
  return keptByAssessment(id);
}
