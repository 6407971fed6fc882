import type { LineView } from '~/api/generated/types.gen';

const WAITED_FOR = new Set<LineView['state']>(['issued', 'opened', 'in_progress', 'awaiting_sign_off', 'returned']);

/** Whoever has not submitted, and is still asked. */
export function canBeReminded({ state }: Pick<LineView, 'state'>): boolean {
  return WAITED_FOR.has(state);
}
