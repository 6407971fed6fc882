import type { TalliedQuestion } from '../chain/chain-tally.js';
import { levelOf, MUST, NOT_ASKED, SET_ASIDE, statusOf, ZERO } from '../chain/line-letters.js';
import { STEP } from '../chain/score-line.js';
import { Sums } from '../chain/sums.js';
import { reaches } from '../compare.js';
import type { ScoringRules } from '../scoring/rules.js';
import type { Standing } from '../scoring/standing.js';

export interface LineStanding {
  readonly standing: Exclude<Standing, 'incomplete'>;
  /**
   * Positions of must-questions that do not apply. A line does not say whether that is confirmed: `conforming` holds only if all of these
   * are, else it is `minor`. Empty where the standing does not hang on it.
   */
  readonly hangsOn: readonly number[];
}

/** The standing of a submission, read from its score line; `standingOf` says the same with its causes. */
export function lineStanding(
  line: string,
  questions: readonly TalliedQuestion[],
  { passMark, leastCoverage }: Pick<ScoringRules, 'passMark' | 'leastCoverage'>,
): LineStanding {
  const sums = new Sums();
  const notApplicable: number[] = [];
  let furthest = 0;
  let isDeclined = false;
  for (const [position, { weight, max }] of questions.entries()) {
    const answer = line.charCodeAt(position * STEP);
    if (answer === NOT_ASKED) continue;
    const level = levelOf(answer);
    const target = line.charCodeAt(position * STEP + 1) - ZERO;
    const must = line.charCodeAt(position * STEP + 2) === MUST;
    sums.add(level, target, must, weight, max);
    if (!must) continue;
    if (level !== SET_ASIDE) furthest = Math.max(furthest, target - level);
    else if (statusOf(answer, target) === 'declined') isDeclined = true;
    else notApplicable.push(position);
  }
  if (furthest > 0) return { standing: furthest > 1 ? 'critical' : 'major', hangsOn: [] };
  const { attainment, coverage } = sums;
  const isShort = attainment === null || !reaches(attainment, passMark) || (coverage !== null && !reaches(coverage, leastCoverage));
  return isShort || isDeclined ? { standing: 'minor', hangsOn: [] } : { standing: 'conforming', hangsOn: notApplicable };
}
