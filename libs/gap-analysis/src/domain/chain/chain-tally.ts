import type { Phase } from '../scoring/question.js';
import { STEP } from './score-line.js';

/** What is the same for everybody who was asked: the question, and what the baseline weighs it. */
export interface TalliedQuestion {
  readonly key: string;
  readonly domain: string;
  readonly phase: Phase;
  /** w, above 0. */
  readonly weight: number;
  /** The highest level of its own scale. */
  readonly max: number;
}

/** One submission over the chosen questions; see `Summary` for the numbers. */
export interface TalliedSubmission {
  readonly attainment: number | null;
  readonly maturity: number | null;
  readonly coverage: number | null;
  readonly intrusion: number | null;
  readonly postIntrusion: number | null;
  readonly gaps: number;
  readonly mustGaps: number;
  /** In the order of `ChainTally.domains`. */
  readonly domains: readonly { readonly attainment: number | null; readonly mustGaps: number }[];
}

/** One question over all submissions added so far. */
export interface QuestionTally {
  readonly key: string;
  readonly domain: string;
  /** Place in catalogue order, from 0. */
  readonly position: number;
  /** Submissions in which it is applicable. */
  readonly applicable: number;
  /** Those below the target. */
  readonly suppliers: number;
  /** For how many of them it is a must. */
  readonly mustSuppliers: number;
  /** Σ g. */
  readonly missing: number;
  /** Σ p. */
  readonly priority: number;
}

const ZERO = '0'.charCodeAt(0);
const UNKNOWN = 'u'.charCodeAt(0);
const UNANSWERED = 'm'.charCodeAt(0);
const NOT_ASKED = '.'.charCodeAt(0);
const MUST = '!'.charCodeAt(0);
const TOP_OF_MATURITY = 4;

/**
 * Adds up many submissions to one campaign, question by question, from their score lines: scoring.md's "Per question" and "Per domain and
 * overall" again, as plain arithmetic over numbers, so that ten thousand take milliseconds. Each sum runs in catalogue order, as `summarize`
 * does, and comes out the same to the last bit.
 */
export class ChainTally {
  /** Those of the chosen questions, in catalogue order. */
  readonly domains: readonly string[];
  private readonly chosen: readonly Chosen[];

  /** @param isChosen which questions the numbers are about; the others count nowhere */
  constructor(questions: readonly TalliedQuestion[], isChosen: (question: TalliedQuestion) => boolean = () => true) {
    const chosen = questions.map((question, position) => ({ question, position })).filter(({ question }) => isChosen(question));
    this.domains = [...new Set(chosen.map(({ question }) => question.domain))];
    this.chosen = chosen.map(({ question, position }) => new Chosen(question, position, this.domains.indexOf(question.domain)));
  }

  /**
   * Takes one submission in.
   *
   * @param line of `scoreLine`, over all questions of the version
   * @param exposure X, the largest among the classes that the supplier handles
   */
  add(line: string, exposure: number): TalliedSubmission {
    const overall = new Sums();
    const phases = { intrusion: new Sums(), post_intrusion: new Sums() };
    const domains = this.domains.map(() => new Sums());
    for (const question of this.chosen) {
      const answer = question.read(line, exposure);
      if (answer === null) continue;
      overall.add(answer, question);
      domains[question.domain]?.add(answer, question);
      if (question.phase === 'intrusion' || question.phase === 'both') phases.intrusion.add(answer, question);
      if (question.phase === 'post_intrusion' || question.phase === 'both') phases.post_intrusion.add(answer, question);
    }
    return {
      attainment: overall.attainment,
      maturity: overall.maturity,
      coverage: overall.coverage,
      intrusion: phases.intrusion.attainment,
      postIntrusion: phases.post_intrusion.attainment,
      gaps: overall.gaps,
      mustGaps: overall.mustGaps,
      domains: domains.map(({ attainment, mustGaps }) => ({ attainment, mustGaps })),
    };
  }

  /** A with C = {c}, over the chosen questions. @param targets t(q,c) of every question of the version, in catalogue order */
  attainmentForClass(line: string, targets: readonly number[]): number | null {
    const sums = new Sums();
    for (const question of this.chosen) {
      const target = targets[question.position] ?? 0;
      if (target < 1 || line.charCodeAt(question.position * STEP) === NOT_ASKED) continue;
      sums.add({ level: levelAt(line, question.position), target, must: false }, question);
    }
    return sums.attainment;
  }

  /** The chosen questions, in catalogue order. */
  questions(): QuestionTally[] {
    return this.chosen.map((question) => question.tally());
  }
}

interface Answered {
  /** L; null: it was set aside. */
  readonly level: number | null;
  readonly target: number;
  readonly must: boolean;
}

/** A chosen question with what has been added up for it. */
class Chosen {
  readonly weight: number;
  readonly max: number;
  readonly phase: Phase;
  private applicable = 0;
  private suppliers = 0;
  private mustSuppliers = 0;
  private missing = 0;
  private priority = 0;

  constructor(
    private readonly question: TalliedQuestion,
    readonly position: number,
    readonly domain: number,
  ) {
    this.weight = question.weight;
    this.max = question.max;
    this.phase = question.phase;
  }

  /** Null when it is out of scope. */
  read(line: string, exposure: number): Answered | null {
    const at = this.position * STEP;
    if (line.charCodeAt(at) === NOT_ASKED) return null;
    const level = levelAt(line, this.position);
    const target = line.charCodeAt(at + 1) - ZERO;
    const must = line.charCodeAt(at + 2) === MUST;
    if (level !== null) this.count(Math.max(0, target - level), must, exposure);
    return { level, target, must };
  }

  tally(): QuestionTally {
    const { position, applicable, suppliers, mustSuppliers, missing, priority } = this;
    return { key: this.question.key, domain: this.question.domain, position, applicable, suppliers, mustSuppliers, missing, priority };
  }

  private count(gap: number, must: boolean, exposure: number): void {
    this.applicable += 1;
    if (gap === 0) return;
    this.suppliers += 1;
    if (must) this.mustSuppliers += 1;
    this.missing += gap;
    this.priority += this.weight * gap * exposure * (must ? 2 : 1);
  }
}

/** The sums of one submission over a group of questions. */
class Sums {
  gaps = 0;
  mustGaps = 0;
  private weight = 0;
  private inScope = 0;
  private attained = 0;
  private matured = 0;

  add({ level, target, must }: Answered, { weight, max }: { readonly weight: number; readonly max: number }): void {
    this.inScope += weight;
    if (level === null) return;
    this.weight += weight;
    this.attained += weight * (Math.min(level, target) / target);
    this.matured += (weight * TOP_OF_MATURITY * level) / max;
    if (level >= target) return;
    this.gaps += 1;
    if (must) this.mustGaps += 1;
  }

  get attainment(): number | null {
    return this.weight === 0 ? null : this.attained / this.weight;
  }

  get maturity(): number | null {
    return this.weight === 0 ? null : this.matured / this.weight;
  }

  get coverage(): number | null {
    return this.inScope === 0 ? null : this.weight / this.inScope;
  }
}

/** Unknown and unanswered are level 0; null for what was set aside. */
function levelAt(line: string, position: number): number | null {
  const code = line.charCodeAt(position * STEP);
  if (code === UNKNOWN || code === UNANSWERED) return 0;
  const level = code - ZERO;
  return level >= 0 && level <= 9 ? level : null;
}
