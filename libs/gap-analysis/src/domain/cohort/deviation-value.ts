import { compare } from '../compare.js';
import type { Cohort } from './cohort.js';

/** A spread worked out from fewer members says too little to measure anybody by it. */
const LEAST_MEMBERS_FOR_DEVIATION = 20;

/**
 * 偏差値: 50 + 10·(A − μ)/σ; 50 when all are alike (scoring.md, "Across suppliers").
 *
 * Null for fewer than 20 members.
 *
 * @param value of a member
 */
export function deviationValue(value: number, { sorted, mean, deviation }: Cohort): number | null {
  if (sorted.length < LEAST_MEMBERS_FOR_DEVIATION) return null;

  // Twenty times 0.1 does not sum to exactly 2: what is left of such a spread is noise, not a difference between companies.
  return compare(deviation, 0) === 0 ? 50 : 50 + (10 * (value - mean)) / deviation;
}
