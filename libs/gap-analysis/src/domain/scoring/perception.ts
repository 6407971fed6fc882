import { compare } from '../compare.js';

export type PerceptionClass = 'over_confident' | 'realistic' | 'under_confident';

/** How a supplier sees itself beside what its answers say. */
export interface Perception {
  /** What it said about itself, 0..4. */
  readonly rating: number;
  /** What its answers come to, 0..4. */
  readonly maturity: number;
  /** rating − maturity, −4..4. */
  readonly gap: number;
  readonly class: PerceptionClass;
}

/** One whole level apart is more than a matter of taste. */
const NOTEWORTHY = 1;

/**
 * Compares a self-rating with the maturity of the questions it is about (scoring.md, "Perception gap").
 *
 * Null when the probe was not answered or nothing is applicable.
 */
export function perceive(rating: number | null, maturity: number | null): Perception | null {
  if (rating === null || maturity === null) return null;

  const gap = rating - maturity;
  return { rating, maturity, gap, class: classOf(gap) };
}

function classOf(gap: number): PerceptionClass {
  if (compare(gap, NOTEWORTHY) >= 0) return 'over_confident';
  if (compare(gap, -NOTEWORTHY) <= 0) return 'under_confident';
  return 'realistic';
}
