import type { Phase } from '../scoring/question.js';
import type { TalliedQuestion } from './chain-tally.js';
import { levelOf, SET_ASIDE, ZERO } from './line-letters.js';
import { beginningsOf, STEP } from './score-line.js';

/** One value for each submission in which anything is applicable, in the order in which they were added. */
type Column = readonly number[];

const OVERALL = 0;
const INTRUSION = 1;
const POST_INTRUSION = 2;
const FIRST_DOMAIN = 3;

/** In which of the two columns of phases a question counts, as bits. */
const NEITHER = 0;
const BEFORE = 1;
const AFTER = 2;
const PHASES: Readonly<Record<Phase, number>> = {
  governance: NEITHER,
  handling: NEITHER,
  intrusion: BEFORE,
  post_intrusion: AFTER,
  both: BEFORE | AFTER,
};

const LETTERS = 128;
const TARGETS = 10;
/** min(L, T) / T by the letter of the answer and T, so that five million are looked up instead of worked out; below 0: set aside, and what is out of scope. */
const SHARES = Float64Array.from({ length: LETTERS * TARGETS }, (_, at) => shareOf(Math.floor(at / TARGETS), at % TARGETS));

/**
 * Attainments alone of many submissions, column by column, as medians ask for them. `ChainTally` says the same, to the last bit, beside much
 * else; of eight campaigns with ten thousand submissions each this takes an eighth of its time.
 */
export class AttainmentTally {
  /** Those of the chosen questions, in catalogue order. */
  readonly domains: readonly string[];
  /** Of the version, whether chosen or not. */
  private readonly questions: number;
  /** Of each chosen question: where it stands in a line, w, and its columns. Numbers by themselves, each kind in one row: they are gone through five million times. */
  private readonly places: Int32Array;
  private readonly weights: Float64Array;
  private readonly domainColumns: Int32Array;
  private readonly phases: Int32Array;
  private readonly columns: readonly number[][];
  /** Of the submission that is being added: Σ w and Σ w·min(L, T)/T of each column. */
  private readonly weighed: Float64Array;
  private readonly attained: Float64Array;

  /** @param isChosen which questions the numbers are about */
  constructor(questions: readonly TalliedQuestion[], isChosen: (question: TalliedQuestion) => boolean = () => true) {
    const chosen = questions.map((question, position) => ({ ...question, position })).filter(isChosen);
    this.questions = questions.length;
    this.domains = [...new Set(chosen.map(({ domain }) => domain))];
    this.places = Int32Array.from(chosen, ({ position }) => position * STEP);
    this.weights = Float64Array.from(chosen, ({ weight }) => weight);
    this.domainColumns = Int32Array.from(chosen, ({ domain }) => FIRST_DOMAIN + this.domains.indexOf(domain));
    this.phases = Int32Array.from(chosen, ({ phase }) => PHASES[phase]);
    this.columns = Array.from({ length: FIRST_DOMAIN + this.domains.length }, () => []);
    this.weighed = new Float64Array(this.columns.length);
    this.attained = new Float64Array(this.columns.length);
  }

  /** Takes submissions in. @param lines of `scoreLine` over all questions of the version, with a blank between two */
  add(lines: string): void {
    for (const beginning of beginningsOf(lines, this.questions)) {
      this.sum(lines, beginning);
      this.keep();
    }
  }

  get overall(): Column {
    return this.column(OVERALL);
  }

  get intrusion(): Column {
    return this.column(INTRUSION);
  }

  get postIntrusion(): Column {
    return this.column(POST_INTRUSION);
  }

  /** In the order of `domains`. */
  get perDomain(): readonly Column[] {
    return this.columns.slice(FIRST_DOMAIN);
  }

  /** Of one submission, each column in catalogue order. */
  private sum(lines: string, beginning: number): void {
    const { places, weights, domainColumns, phases } = this;
    this.weighed.fill(0);
    this.attained.fill(0);
    for (let question = 0; question < places.length; question += 1) {
      const place = beginning + (places[question] ?? 0);
      const share = SHARES[lines.charCodeAt(place) * TARGETS + lines.charCodeAt(place + 1) - ZERO] ?? SET_ASIDE;
      if (share < 0) continue;
      const weight = weights[question] ?? 0;
      const phase = phases[question] ?? NEITHER;
      this.count(OVERALL, weight, share);
      this.count(domainColumns[question] ?? OVERALL, weight, share);
      if (phase & BEFORE) this.count(INTRUSION, weight, share);
      if (phase & AFTER) this.count(POST_INTRUSION, weight, share);
    }
  }

  private count(column: number, weight: number, share: number): void {
    this.weighed[column] = (this.weighed[column] ?? 0) + weight;
    this.attained[column] = (this.attained[column] ?? 0) + weight * share;
  }

  /** What is applicable nowhere in a column leaves no value there. */
  private keep(): void {
    for (let column = 0; column < this.columns.length; column += 1) {
      const weight = this.weighed[column] ?? 0;
      if (weight > 0) this.columns[column]?.push((this.attained[column] ?? 0) / weight);
    }
  }

  private column(at: number): Column {
    return this.columns[at] ?? [];
  }
}

function shareOf(letter: number, target: number): number {
  const level = levelOf(letter);
  return level === SET_ASIDE ? SET_ASIDE : Math.min(level, target) / target;
}
