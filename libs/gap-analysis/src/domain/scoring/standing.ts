import { reaches } from '../compare.js';
import { gapsByPriority } from './gaps.js';
import { isApplicable, type QuestionResult } from './question-result.js';
import type { ScoringRules } from './rules.js';
import { summarize } from './summary.js';

export type Standing = 'incomplete' | 'critical' | 'major' | 'minor' | 'conforming';

export type StandingRule =
  | 'must_short_by_two'
  | 'must_short_by_one'
  | 'below_pass_mark'
  | 'below_least_coverage'
  | 'must_declined'
  | 'must_not_applicable_unconfirmed'
  | 'nothing_applicable';

/** One rule that held, and what made it hold. Where there are several, each has to be mended. */
export interface StandingCause {
  readonly rule: StandingRule;
  /** Keys of the questions at fault; gaps in order of priority, the rest in catalogue order. */
  readonly questions: readonly string[];
  /** Attainment or coverage, beside the limit it fell short of; null for rules about single questions. */
  readonly value: number | null;
  readonly limit: number | null;
}

export interface StandingFinding {
  readonly standing: Standing;
  /** Why; empty for `incomplete` (nothing was submitted) and `conforming` (nothing is wrong). */
  readonly causes: readonly StandingCause[];
}

/**
 * The overall verdict: the first of the five that holds (scoring.md, "Standing").
 *
 * Attainment and coverage of exactly the limit are enough.
 *
 * @param results all questions in scope, in catalogue order
 */
export function standingOf(results: readonly QuestionResult[], rules: ScoringRules, submitted: boolean): StandingFinding {
  if (!submitted) return { standing: 'incomplete', causes: [] };

  const mustGaps = gapsByPriority(results).filter((q) => q.must);
  const shortByTwo = mustGaps.filter((q) => q.gap >= 2);
  if (shortByTwo.length > 0) return { standing: 'critical', causes: [about('must_short_by_two', shortByTwo)] };
  if (mustGaps.length > 0) return { standing: 'major', causes: [about('must_short_by_one', mustGaps)] };

  const causes = weaknesses(results, rules);
  return { standing: causes.length > 0 ? 'minor' : 'conforming', causes };
}

/** Everything that makes a standing `minor`, not only the first. */
function weaknesses(results: readonly QuestionResult[], { passMark, leastCoverage }: ScoringRules): StandingCause[] {
  const { attainment, coverage } = summarize(results);
  const setAside = results.filter((q) => !isApplicable(q));
  const declined = setAside.filter((q) => q.must && q.status === 'declined');
  const unconfirmed = setAside.filter((q) => q.must && q.status === 'not_applicable' && !q.confirmed);

  const causes: StandingCause[] = [];
  if (attainment === null) causes.push(about('nothing_applicable', setAside));
  else if (!reaches(attainment, passMark))
    causes.push({ ...about('below_pass_mark', gapsByPriority(results)), value: attainment, limit: passMark });
  if (coverage !== null && !reaches(coverage, leastCoverage)) {
    causes.push({ ...about('below_least_coverage', setAside), value: coverage, limit: leastCoverage });
  }
  if (declined.length > 0) causes.push(about('must_declined', declined));
  if (unconfirmed.length > 0) causes.push(about('must_not_applicable_unconfirmed', unconfirmed));
  return causes;
}

function about(rule: StandingRule, questions: readonly QuestionResult[]): StandingCause {
  return { rule, questions: questions.map((q) => q.key), value: null, limit: null };
}
