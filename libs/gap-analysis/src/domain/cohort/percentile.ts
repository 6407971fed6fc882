import type { Cohort } from './cohort.js';

/**
 * A percentile by linear interpolation between closest ranks, as PERCENTILE.INC in spreadsheets, so that an auditor finds the same number.
 *
 * @param share 0..1: 0 is the least value, 0.5 the median, 1 the greatest
 * @throws RangeError for another share
 */
export function percentile({ sorted }: Cohort, share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) throw new RangeError(`A percentile lies between 0 and 1, not at ${share}.`);

  return below + (above - below) * (rank - Math.floor(rank));
}
