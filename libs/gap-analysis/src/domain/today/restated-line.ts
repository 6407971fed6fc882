import { NOT_ASKED } from '../chain/line-letters.js';
import { STEP } from '../chain/score-line.js';
import { isMust, targetOf } from '../scoring/question.js';
import { type Demands, demandsOn } from './demands.js';

const OUT_OF_SCOPE = '.--';

/** What stands behind each answer of a score line, question by question: target and must; null: nothing is asked, or more than the scale can say. */
export type Tails = readonly (string | null)[];

/** @param questions all of the version, in catalogue order; @param classes handled ones that the baseline knows */
export function tailsFor(
  questions: readonly { readonly key: string; readonly max: number }[],
  demands: Demands,
  classes: readonly string[],
): Tails {
  return questions.map(({ key, max }) => {
    const asked = demandsOn(demands, key);
    const target = targetOf(asked, classes);
    return target < 1 || target > max ? null : `${target}${isMust(asked, classes) ? '!' : '-'}`;
  });
}

/** A score line as it would have been under another baseline; what was out of scope was not asked, and stays out. See `underBaseline`. */
export function restatedLine(line: string, tails: Tails): string {
  let restated = '';
  for (const [position, tail] of tails.entries()) {
    const at = position * STEP;
    restated += tail === null || line.charCodeAt(at) === NOT_ASKED ? OUT_OF_SCOPE : line.charAt(at) + tail;
  }
  return restated;
}
