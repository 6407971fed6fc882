import { isStillRunning } from '../overview.js';

/** Why the numbers of a campaign may still move: it is being answered, or fewer than half of those asked have. */
export const PRELIMINARY = ['running', 'few'] as const;
export type Preliminary = (typeof PRELIMINARY)[number];

/** … `beside`: that holds for another campaign, and only those are compared who answered in both. */
export type PreliminaryTogether = Preliminary | 'beside';

interface Turnout {
  readonly asked: number;
  readonly submitted: number;
}

/**
 * Whether a campaign can be set against those before it. Who answers early answers well: the median of the first third says little of all.
 *
 * @param turnout of all whom the conditions hold for
 * @returns null where its numbers can be compared, or there is nobody
 */
export function preliminaryOf({ asked, submitted }: Turnout, dueAt: Date, now: Date): Preliminary | null {
  if (asked === 0) return null;
  if (isStillRunning(dueAt, asked - submitted, now)) return 'running';
  return 2 * submitted < asked ? 'few' : null;
}

/** Of the same suppliers in several campaigns: who they are depends on each, so where one may still move, all do. */
export function preliminaryTogether<One extends { readonly preliminary: PreliminaryTogether | null }>(campaigns: readonly One[]): One[] {
  const moves = campaigns.some(({ preliminary }) => preliminary !== null);
  return campaigns.map((one) => (moves && one.preliminary === null ? { ...one, preliminary: 'beside' } : one));
}
