/** With fewer members somebody's answer could be worked out from a statistic. */
export const LEAST_MEMBERS = 5;

/** Values that may be shown as statistics: always of 5 members or more, so whatever is worked out from a cohort may be shown. */
export interface Cohort {
  /** Ascending. */
  readonly sorted: readonly number[];
  /** μ. */
  readonly mean: number;
  /** σ of the whole cohort (population). */
  readonly deviation: number;
}

/**
 * The cohort that the submissions of one campaign form (scoring.md, "Across suppliers").
 *
 * Null for fewer than 5 members: then there are no statistics at all.
 *
 * @param values one per submission; null (nothing is applicable) is no member
 */
export function cohortOf(values: readonly (number | null)[]): Cohort | null {
  const members = values.filter((value) => value !== null);
  if (members.length < LEAST_MEMBERS) return null;

  const mean = meanOf(members);
  return {
    // As numbers by themselves, without a comparison of ours: ten thousand in a tenth of the time.
    sorted: Array.from(new Float64Array(members).sort()),
    mean,
    deviation: Math.sqrt(members.reduce((sum, member) => sum + (member - mean) ** 2, 0) / members.length),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
