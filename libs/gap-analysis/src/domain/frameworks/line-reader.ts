import type { TalliedQuestion } from '../chain/chain-tally.js';
import { levelOf, NOT_ASKED, SET_ASIDE, statusOf, ZERO } from '../chain/line-letters.js';
import { STEP } from '../chain/score-line.js';
import { Sums } from '../chain/sums.js';
import type { MappedStatus } from './requirement-state.js';

/** One answer as a score line has it. */
export interface LineAnswer {
  readonly status: MappedStatus;
  /** L; null for what was set aside or is out of scope. */
  readonly level: number | null;
  /** T; null out of scope. */
  readonly target: number | null;
}

const OUT_OF_SCOPE: LineAnswer = { status: 'out_of_scope', level: null, target: null };

/** @param position of the question among all of the version, from 0 */
export function answerAt(line: string, position: number): LineAnswer {
  const answer = line.charCodeAt(position * STEP);
  if (answer === NOT_ASKED) return OUT_OF_SCOPE;
  const target = line.charCodeAt(position * STEP + 1) - ZERO;
  const level = levelOf(answer);
  return { status: statusOf(answer, target), level: level === SET_ASIDE ? null : level, target };
}

/** How every question of the version was answered, in catalogue order. */
export function statusesIn(line: string): MappedStatus[] {
  const statuses: MappedStatus[] = [];
  for (let at = 0; at < line.length; at += STEP) {
    const answer = line.charCodeAt(at);
    statuses.push(answer === NOT_ASKED ? 'out_of_scope' : statusOf(answer, line.charCodeAt(at + 1) - ZERO));
  }
  return statuses;
}

/** A over some questions of one line, to the last bit as `summarize` has it. @param positions in catalogue order, each once */
export function attainmentOver(line: string, questions: readonly TalliedQuestion[], positions: readonly number[]): number | null {
  const sums = new Sums();
  for (const position of positions) {
    const question = questions[position];
    const answer = line.charCodeAt(position * STEP);
    if (!question || answer === NOT_ASKED) continue;
    sums.add(levelOf(answer), line.charCodeAt(position * STEP + 1) - ZERO, false, question.weight, question.max);
  }
  return sums.attainment;
}
