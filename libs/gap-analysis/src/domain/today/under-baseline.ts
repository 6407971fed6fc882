import type { AssessmentInput } from '../scoring/assessment.js';
import { isMust, type ScoredQuestion, targetOf } from '../scoring/question.js';
import { coveredClasses, type Demands, demandsOn } from './demands.js';

/** What one baseline asks of one supplier at one question. */
export interface Demand {
  /** T, 1..max. */
  readonly target: number;
  readonly must: boolean;
  readonly weight: number;
}

/**
 * A question of which the other baseline asks something else, and what becomes of it.
 *
 * - `changed`: measured by what is asked now.
 * - `dropped`: nothing is asked any more; it counts nowhere.
 * - `off_scale`: more is asked than the scale it was answered on can say; it counts nowhere, since nobody could have reached it.
 * - `not_asked`: asked for now, but nobody asked the supplier; it counts nowhere, since silence is no answer.
 */
export interface Move {
  readonly key: string;
  readonly reason: 'changed' | 'dropped' | 'off_scale' | 'not_asked';
  /** Null: nothing was asked. */
  readonly frozen: Demand | null;
  readonly today: Demand | null;
}

type Frozen = Omit<AssessmentInput, 'basis'>;

export interface Restated {
  /** To be scored like any other; null where the baseline knows none of the supplier's classes. */
  readonly input: Frozen | null;
  /** Handled classes that the baseline does not know. */
  readonly classesLeftOut: readonly string[];
  /** In catalogue order. */
  readonly moves: readonly Move[];
}

/**
 * The same answers to the same questions under another baseline (scoring.md, "Frozen"): its targets, musts, weights, exposures and limits
 * stand in the place of the frozen ones. What was not asked then stays out of it. Under the baseline it was frozen with the input stays as it is.
 */
export function underBaseline(frozen: Frozen, demands: Demands): Restated {
  const classes = coveredClasses(demands, frozen.classes);
  const classesLeftOut = frozen.classes.filter((key) => !classes.includes(key));
  const restated = frozen.questions.map((question) => restate(question, demands, frozen.classes, classes));
  const input =
    classes.length === 0 ? null : { ...frozen, classes, rules: demands.rules, questions: restated.map(({ question }) => question) };
  return { input, classesLeftOut, moves: restated.flatMap(({ move }) => move ?? []) };
}

function restate(
  question: ScoredQuestion,
  demands: Demands,
  handled: readonly string[],
  covered: readonly string[],
): { readonly question: ScoredQuestion; readonly move: Move | null } {
  const under = { ...question, ...demandsOn(demands, question.key) };
  const [before, now] = [demandOf(question, handled), demandOf(under, covered)];
  const moved = (reason: Move['reason']): Move => ({ key: question.key, reason, frozen: before, today: now });
  if (before === null || !question.visible) {
    const isNew = before === null && now !== null;
    return { question: { ...under, visible: question.visible && !isNew }, move: isNew ? moved('not_asked') : null };
  }
  if (now === null) return { question: under, move: moved('dropped') };
  if (now.target > question.max) return { question: { ...under, visible: false }, move: moved('off_scale') };
  return { question: under, move: isSame(before, now) ? null : moved('changed') };
}

function demandOf(question: ScoredQuestion, classes: readonly string[]): Demand | null {
  const target = targetOf(question, classes);
  return target < 1 ? null : { target, must: isMust(question, classes), weight: question.weight };
}

function isSame(one: Demand, other: Demand): boolean {
  return one.target === other.target && one.must === other.must && one.weight === other.weight;
}
