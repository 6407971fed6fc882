import type { TalliedQuestion } from '../chain/chain-tally.js';
import { levelOf, MUST, NOT_ASKED, SET_ASIDE, statusOf, ZERO } from '../chain/line-letters.js';
import { beginningsOf, STEP } from '../chain/score-line.js';
import type { MappedStatus } from './requirement-state.js';

/** One answer as a score line has it. */
export interface LineAnswer {
  readonly status: MappedStatus;
  /** L; null for what was set aside or is out of scope. */
  readonly level: number | null;
  /** T; null out of scope. */
  readonly target: number | null;
  /** M. */
  readonly must: boolean;
}

const OUT_OF_SCOPE: LineAnswer = { status: 'out_of_scope', level: null, target: null, must: false };

/** @param position of the question among all of the version, from 0 */
export function answerAt(line: string, position: number): LineAnswer {
  const answer = line.charCodeAt(position * STEP);
  if (answer === NOT_ASKED) return OUT_OF_SCOPE;
  const target = line.charCodeAt(position * STEP + 1) - ZERO;
  const level = levelOf(answer);
  const must = line.charCodeAt(position * STEP + 2) === MUST;
  return { status: statusOf(answer, target), level: level === SET_ASIDE ? null : level, target, must };
}

/**
 * Reads score lines one after another, each once, and then says as often as it is asked how a question was answered and what some questions
 * come to: ten thousand lines against a framework of thirty groups in a tenth of a second.
 */
export class LineReader {
  private readonly statuses: MappedStatus[];
  /** w of what is applicable, else 0; and w·a. */
  private readonly weights: Float64Array;
  private readonly attained: Float64Array;

  /** @param questions every question of the version, in catalogue order */
  constructor(private readonly questions: readonly Pick<TalliedQuestion, 'weight'>[]) {
    this.statuses = questions.map(() => 'out_of_scope');
    this.weights = new Float64Array(questions.length);
    this.attained = new Float64Array(questions.length);
  }

  /** @param lines with a blank between two, each of which is read before the next one. @throws Error when one is not of this version */
  *each(lines: string): Generator<this> {
    for (const beginning of beginningsOf(lines, this.questions.length)) {
      for (let position = 0; position < this.questions.length; position += 1) this.take(lines, beginning + position * STEP, position);
      yield this;
    }
  }

  statusAt(position: number): MappedStatus {
    return this.statuses[position] ?? 'out_of_scope';
  }

  /** A over some questions, to the last bit as `summarize` has it. @param positions in catalogue order, each once */
  attainmentOver(positions: readonly number[]): number | null {
    let weight = 0;
    let attained = 0;
    for (const position of positions) {
      weight += this.weights[position] ?? 0;
      attained += this.attained[position] ?? 0;
    }
    return weight === 0 ? null : attained / weight;
  }

  private take(lines: string, place: number, position: number): void {
    const answer = lines.charCodeAt(place);
    const target = lines.charCodeAt(place + 1) - ZERO;
    const weight = this.questions[position]?.weight ?? 0;
    const level = levelOf(answer);
    const isApplicable = answer !== NOT_ASKED && level !== SET_ASIDE;
    this.statuses[position] = answer === NOT_ASKED ? 'out_of_scope' : statusOf(answer, target);
    this.weights[position] = isApplicable ? weight : 0;
    this.attained[position] = isApplicable ? weight * (Math.min(level, target) / target) : 0;
  }
}
