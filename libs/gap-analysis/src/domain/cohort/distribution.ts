import { type Cohort, cohortOf } from './cohort.js';
import { percentile } from './percentile.js';

/** How a cohort spreads, for the buyer's box plots. A supplier never sees min and max: what it may see is its `Place`. */
export interface Distribution {
  readonly count: number;
  readonly min: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

/** The spread of a cohort (scoring.md, "Across suppliers"). */
export function distributionOf(cohort: Cohort): Distribution {
  return {
    count: cohort.sorted.length,
    min: percentile(cohort, 0),
    p10: percentile(cohort, 0.1),
    median: percentile(cohort, 0.5),
    p90: percentile(cohort, 0.9),
    max: percentile(cohort, 1),
  };
}

/** The same of values as they come; null for fewer than 5 members. @param values one per submission; null (nothing is applicable) is no member */
export function spreadOf(values: readonly (number | null)[]): Distribution | null {
  const cohort = cohortOf(values);
  return cohort && distributionOf(cohort);
}
