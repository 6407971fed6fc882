import { type Cohort, cohortOf, deviationValue, distributionOf, reaches, weakerFirst } from '@app/gap-analysis';

/** From here down a supplier lies far below the others: two standard deviations under the mean. */
const FAR_BELOW = 30;
/** In a cohort too small for deviation values. */
const LOWEST = 5;

/** Somebody's attainment. */
export interface Placed {
  readonly relationshipId: string;
  readonly code: string;
  readonly attainment: number | null;
}

export interface LeftBehind {
  readonly relationshipId: string;
  /** 0..1 */
  readonly attainment: number;
  /** 偏差値; null in a cohort of fewer than 20. */
  readonly deviationValue: number | null;
}

export interface Unevenness {
  readonly members: number;
  /** 0..1, as are the next two. */
  readonly mean: number;
  /** σ of the whole cohort. */
  readonly deviation: number;
  readonly median: number;
  /** By what they were picked: a deviation value below 30, or the lowest five where there are fewer than 20. */
  readonly rule: 'deviation_value' | 'lowest';
  /** The lowest first, then by code. */
  readonly below: readonly LeftBehind[];
}

/**
 * Who lies far below the others. From 20 members on, those with a deviation value below 30; among fewer, the lowest five, as far as they
 * are below the median. Null for fewer than five members (scoring.md, "Across suppliers").
 */
export function unevenness(suppliers: readonly Placed[]): Unevenness | null {
  const cohort = cohortOf(suppliers.map(({ attainment }) => attainment));
  if (!cohort) return null;

  const members = ascending(suppliers, cohort);
  const { median, count } = distributionOf(cohort);
  const spread = { members: count, mean: cohort.mean, deviation: cohort.deviation, median };
  const isMeasured = members.some((member) => member.deviationValue !== null);
  if (!isMeasured) {
    return { ...spread, rule: 'lowest', below: members.filter(({ attainment }) => !reaches(attainment, median)).slice(0, LOWEST) };
  }
  return { ...spread, rule: 'deviation_value', below: members.filter((member) => !reaches(member.deviationValue ?? FAR_BELOW, FAR_BELOW)) };
}

function ascending(suppliers: readonly Placed[], cohort: Cohort): LeftBehind[] {
  return suppliers
    .flatMap(({ attainment, ...supplier }) => (attainment === null ? [] : [{ ...supplier, attainment }]))
    .toSorted(weakerFirst)
    .map(({ relationshipId, attainment }) => ({ relationshipId, attainment, deviationValue: deviationValue(attainment, cohort) }));
}
