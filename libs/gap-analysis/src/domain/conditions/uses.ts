import type { Condition } from './condition.js';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';

/** `visible_if`: an item is hidden only when its condition is false; while that is undecided, or without a condition, it is shown. */
export function isVisible(visibleIf: Condition | null, facts: Facts): boolean {
  return visibleIf === null || evaluate(visibleIf, facts) !== false;
}

/**
 * What a question's `na_rule` says about answering "not applicable", which the supplier may do in every case:
 * - `suggested`: the rule is true; an N/A is confirmed by the profile (scoring.md, "N/A")
 * - `doubted`: the rule is false; ask which is closer to the truth, the N/A or the profile answer
 * - `open`: undecided, or there is no rule; a reason is enough, and a reviewer may confirm it
 */
export type NotApplicableAdvice = 'suggested' | 'doubted' | 'open';

export function adviseNotApplicable(naRule: Condition | null, facts: Facts): NotApplicableAdvice {
  const truth = naRule === null ? null : evaluate(naRule, facts);
  if (truth === null) return 'open';
  return truth ? 'suggested' : 'doubted';
}

/**
 * The consistency rules whose `when` is true: each is asked about once before submission, and the answers may stay as they are.
 * Never used for scores, statistics or ranking.
 */
export function raisedBy<R extends { readonly when: Condition }>(rules: readonly R[], facts: Facts): R[] {
  return rules.filter((rule) => evaluate(rule.when, facts) === true);
}
