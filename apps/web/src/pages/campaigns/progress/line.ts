import type { LineView } from '~/api/generated/types.gen';
import { isAwaited } from '~/api/values';

/** Whoever has not submitted, and is still asked. */
export function canBeReminded({ state }: Pick<LineView, 'state'>): boolean {
  return isAwaited(state);
}
