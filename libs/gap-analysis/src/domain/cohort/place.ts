import type { Cohort } from './cohort.js';
import { deviationValue } from './deviation-value.js';
import { percentile } from './percentile.js';
import { rankOf } from './rank.js';

/** What a supplier may learn about its place among others: rank, median and quartiles, never min or max. */
export interface Place {
  readonly count: number;
  /** 1 is the best; equals share a rank. */
  readonly rank: number;
  /** 偏差値; null for fewer than 20 members. */
  readonly deviationValue: number | null;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/**
 * Where one company stands in its cohort (scoring.md, "Across suppliers").
 *
 * @param value the company's own; it is a member
 */
export function placeIn(value: number, cohort: Cohort): Place {
  return {
    count: cohort.sorted.length,
    rank: rankOf(value, cohort),
    deviationValue: deviationValue(value, cohort),
    lowerQuartile: percentile(cohort, 0.25),
    median: percentile(cohort, 0.5),
    upperQuartile: percentile(cohort, 0.75),
  };
}
