import { type ApplicableResult, atLevel, isApplicable, type QuestionResult } from './question-result.js';
import type { ScoringRules } from './rules.js';
import { type Standing, type StandingFinding, standingOf } from './standing.js';

/** What would lift a standing: these questions raised, and the standing that would then hold. */
export interface StandingChange {
  readonly raise: readonly { readonly key: string; readonly from: number; readonly to: number }[];
  readonly standing: Standing;
}

/**
 * The least that lifts a supplier out of `critical` or `major`: "raising this one by one level changes the standing to major".
 *
 * Out of `critical`, every must comes within one level of its target; out of `major`, every must reaches it.
 * Null for the rest: an assessment that is not submitted has to be, the causes of `minor` say what to mend, and `conforming` needs nothing.
 *
 * @param results the same as `found` was made from
 */
export function standingChange(results: readonly QuestionResult[], rules: ScoringRules, found: StandingFinding): StandingChange | null {
  if (found.standing !== 'critical' && found.standing !== 'major') return null;

  const tolerated = found.standing === 'critical' ? 1 : 0;
  const isTooLow = (q: QuestionResult): q is ApplicableResult => isApplicable(q) && q.must && q.gap > tolerated;
  const raise = results.filter(isTooLow).map(({ key, level, target }) => ({ key, from: level, to: target - tolerated }));
  const raised = results.map((q) => (isTooLow(q) ? atLevel(q, q.target - tolerated, 'level') : q));
  return { raise, standing: standingOf(raised, rules, true).standing };
}
