import { type Fraction, sumOf } from './fraction.js';
import { isApplicable, type QuestionResult } from './question-result.js';

/** From level 2, "defined", there is a rule or a setting that can be shown. */
const FIRST_LEVEL_TO_SHOW = 2;

/**
 * E: of what is claimed at level 2 and above, the share (by weight) that carries evidence or a reviewer's level
 * (scoring.md, "Evidence confidence"). Nothing claimed that high: the fraction has no value.
 */
export function evidenceTerms(results: readonly QuestionResult[]): Fraction {
  const claims = results.filter(isApplicable).filter((q) => q.level >= FIRST_LEVEL_TO_SHOW);
  return {
    numerator: sumOf(
      claims.filter((q) => q.backed),
      (q) => q.weight,
    ),
    denominator: sumOf(claims, (q) => q.weight),
  };
}
