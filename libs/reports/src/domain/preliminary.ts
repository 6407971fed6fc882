import { isStillRunning } from './overview.js';

/** Why the numbers of a campaign may still move: it is being answered, or fewer than half of those asked have. */
export const PRELIMINARY = ['running', 'few'] as const;
export type Preliminary = (typeof PRELIMINARY)[number];

interface Turnout {
  readonly asked: number;
  readonly submitted: number;
}

/**
 * Whether a campaign can be set against those before it. Who answers early answers well: the median of the first third says little of all.
 *
 * @param turnout of those whom its numbers are about; null where they can be compared, or there is nobody
 */
export function preliminaryOf({ asked, submitted }: Turnout, dueAt: Date, now: Date): Preliminary | null {
  if (asked === 0) return null;
  if (isStillRunning(dueAt, asked - submitted, now)) return 'running';
  return 2 * submitted < asked ? 'few' : null;
}
