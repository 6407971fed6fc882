import { isApplicable, type QuestionResult } from '../scoring/question-result.js';

/** One level up in one question. */
export interface ImprovementStep {
  /** The question. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** JPY, a whole number, 0 or more. */
  readonly cost: number;
  /** How much the sum of priorities falls; 0 or more. */
  readonly saves: number;
}

/** The steps of one question, the lowest first; each needs those before it. */
export type Ladder = readonly ImprovementStep[];

/**
 * The steps from where each question stands up to its target (scoring.md, "Improvement plan").
 *
 * A step above the target lowers no priority, so there is none. A ladder ends below the first step whose cost nobody gave.
 * A question is priced by its level on the basis of the assessment; unknown and unanswered start at level 0.
 *
 * @param questions in catalogue order
 * @param costOf what the step from one level to the next costs in JPY; null when that is not known
 */
export function laddersTo(questions: readonly QuestionResult[], costOf: (key: string, from: number) => number | null): Ladder[] {
  return questions.filter(isApplicable).map(({ key, level, target, weight, exposure, mustFactor }) => {
    const ladder: ImprovementStep[] = [];
    for (let from = level; from < target; from += 1) {
      const cost = costOf(key, from);
      if (cost === null) break;
      ladder.push({ key, from, to: from + 1, cost, saves: weight * exposure * mustFactor });
    }
    return ladder;
  });
}
