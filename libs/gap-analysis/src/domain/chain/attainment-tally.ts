import type { TalliedQuestion } from './chain-tally.js';
import { levelOf, SET_ASIDE, ZERO } from './line-letters.js';
import { STEP } from './score-line.js';

/** One value for each submission in which anything is applicable, in the order in which they were added. */
type Column = readonly number[];

const OVERALL = 0;
const INTRUSION = 1;
const POST_INTRUSION = 2;
const FIRST_DOMAIN = 3;

const LETTERS = 128;
const TARGETS = 10;
/** min(L, T) / T by the letter of the answer and T, so that five million are looked up instead of worked out; below 0: set aside, and what is out of scope. */
const SHARES = Float64Array.from({ length: LETTERS * TARGETS }, (_, at) => shareOf(Math.floor(at / TARGETS), at % TARGETS));

/**
 * Attainments alone of many submissions, column by column, as medians ask for them. `ChainTally` says the same, to the last bit, beside much
 * else; of eight campaigns with ten thousand submissions each this takes a quarter of its time.
 */
export class AttainmentTally {
  /** Those of the chosen questions, in catalogue order. */
  readonly domains: readonly string[];
  private readonly chosen: readonly Chosen[];
  private readonly columns: readonly number[][];
  /** Of the submission that is being added: Σ w and Σ w·min(L, T)/T of each column. */
  private readonly weights: Float64Array;
  private readonly attained: Float64Array;

  /** @param isChosen which questions the numbers are about */
  constructor(questions: readonly TalliedQuestion[], isChosen: (question: TalliedQuestion) => boolean = () => true) {
    const chosen = questions.map((question, position) => ({ question, position })).filter(({ question }) => isChosen(question));
    this.domains = [...new Set(chosen.map(({ question }) => question.domain))];
    this.chosen = chosen.map(({ question, position }) => ({
      at: position * STEP,
      weight: question.weight,
      columns: columnsOf(question, this.domains),
    }));
    this.columns = Array.from({ length: FIRST_DOMAIN + this.domains.length }, () => []);
    this.weights = new Float64Array(this.columns.length);
    this.attained = new Float64Array(this.columns.length);
  }

  /** Takes one submission in. @param line of `scoreLine`, over all questions of the version */
  add(line: string): void {
    const { weights, attained } = this;
    weights.fill(0);
    attained.fill(0);
    for (const { at, weight, columns } of this.chosen) {
      const share = SHARES[line.charCodeAt(at) * TARGETS + line.charCodeAt(at + 1) - ZERO] ?? SET_ASIDE;
      if (share < 0) continue;
      for (const column of columns) {
        weights[column] = (weights[column] ?? 0) + weight;
        attained[column] = (attained[column] ?? 0) + weight * share;
      }
    }
    for (const [column, values] of this.columns.entries()) {
      const weight = weights[column] ?? 0;
      if (weight > 0) values.push((attained[column] ?? 0) / weight);
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

  private column(at: number): Column {
    return this.columns[at] ?? [];
  }
}

interface Chosen {
  /** Where it begins in a line. */
  readonly at: number;
  readonly weight: number;
  readonly columns: readonly number[];
}

function columnsOf({ domain, phase }: TalliedQuestion, domains: readonly string[]): number[] {
  const columns = [OVERALL, FIRST_DOMAIN + domains.indexOf(domain)];
  if (phase === 'intrusion' || phase === 'both') columns.push(INTRUSION);
  if (phase === 'post_intrusion' || phase === 'both') columns.push(POST_INTRUSION);
  return columns;
}

function shareOf(letter: number, target: number): number {
  const level = levelOf(letter);
  return level === SET_ASIDE ? SET_ASIDE : Math.min(level, target) / target;
}
