import type { ChainView } from '~/api/generated/types.gen';

/** Why a median is not set against the one before. */
export type Apart = 'otherwise' | 'running' | 'few' | 'runningBefore' | 'fewBefore';

/**
 * Why nothing is said of a change since the campaign before; null: it can be said, or there is none before. What will not pass comes first: whoever
 * is told to wait expects to be told more later.
 */
export function apartOf({ preliminary, previous }: Pick<ChainView, 'preliminary' | 'previous'>): Apart | null {
  if (previous === null) return null;
  if (previous.otherwise.length > 0) return 'otherwise';
  if (preliminary !== null) return preliminary;
  return previous.preliminary === null ? null : `${previous.preliminary}Before`;
}
