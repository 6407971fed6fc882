import { compare } from '../compare.js';
import type { Cohort } from './cohort.js';

/** How many members lie below, at and above a value. */
interface Split {
  readonly below: number;
  readonly equal: number;
  readonly above: number;
}

/**
 * 100·(below + 0.5·equal)/n, 0..100, the company itself included in `equal` and `n` (scoring.md, "Across suppliers").
 *
 * @param value of a member
 */
export function percentileRank(value: number, cohort: Cohort): number {
  const { below, equal } = splitAt(value, cohort);
  return (100 * (below + 0.5 * equal)) / cohort.sorted.length;
}

/**
 * The place from the top: 1 is the best. Equals share a rank, and the ranks after them are left out.
 *
 * @param value of a member
 */
export function rankOf(value: number, cohort: Cohort): number {
  return 1 + splitAt(value, cohort).above;
}

function splitAt(value: number, { sorted }: Cohort): Split {
  const below = countWhile(sorted, (member) => compare(member, value) < 0);
  const notAbove = countWhile(sorted, (member) => compare(member, value) <= 0);
  return { below, equal: notAbove - below, above: sorted.length - notAbove };
}

/** How many members from the start hold, by halving, since all that hold come first: a campaign may have 10,000 members to place. */
function countWhile(sorted: readonly number[], holds: (member: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const member = sorted[middle];
    if (member !== undefined && holds(member)) from = middle + 1;
    else to = middle;
  }
  return from;
}
