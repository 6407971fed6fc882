import { mustFactorOf } from '../scoring/must-factor.js';
import type { Phase } from '../scoring/question.js';
import { levelOf, MUST, NOT_ASKED, SET_ASIDE, ZERO } from './line-letters.js';
import { STEP } from './score-line.js';
import { Sums } from './sums.js';

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

/** One submission over some of the chosen questions. */
export interface TalliedPart {
  readonly attainment: number | null;
  readonly mustGaps: number;
}

/** One submission over the chosen questions; see `Summary` for the numbers. */
export interface TalliedSubmission {
  readonly attainment: number | null;
  readonly maturity: number | null;
  readonly coverage: number | null;
  readonly intrusion: TalliedPart;
  readonly postIntrusion: TalliedPart;
  readonly gaps: number;
  readonly mustGaps: number;
  /** In the order of `ChainTally.domains`. */
  readonly domains: readonly TalliedPart[];
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

/**
 * Adds up many submissions to one campaign, question by question, from their score lines: scoring.md's "Per question" and "Per domain and
 * overall" again, as plain arithmetic over numbers, so that ten thousand take milliseconds. Each sum runs in catalogue order, as `summarize`
 * does, and comes out the same to the last bit.
 */
export class ChainTally {
  /** Those of the chosen questions, in catalogue order. */
  readonly domains: readonly string[];
  private readonly chosen: readonly Chosen[];
  private readonly overall = new Sums();
  private readonly intrusion = new Sums();
  private readonly postIntrusion = new Sums();
  private readonly perDomain: readonly Sums[];
  private readonly all: readonly Sums[];

  /** @param isChosen which questions the numbers are about; the others count nowhere */
  constructor(questions: readonly TalliedQuestion[], isChosen: (question: TalliedQuestion) => boolean = () => true) {
    const chosen = questions.map((question, position) => ({ question, position })).filter(({ question }) => isChosen(question));
    this.domains = [...new Set(chosen.map(({ question }) => question.domain))];
    this.perDomain = this.domains.map(() => new Sums());
    this.all = [this.overall, this.intrusion, this.postIntrusion, ...this.perDomain];
    this.chosen = chosen.map(({ question, position }) => new Chosen(question, position, this.sumsOf(question)));
  }

  /**
   * Takes one submission in.
   *
   * @param line of `scoreLine`, over all questions of the version
   * @param exposure X, the largest among the classes that the supplier handles
   */
  add(line: string, exposure: number): TalliedSubmission {
    for (const sums of this.all) sums.clear();
    for (const question of this.chosen) question.add(line, exposure);
    const { overall } = this;
    return {
      attainment: overall.attainment,
      maturity: overall.maturity,
      coverage: overall.coverage,
      intrusion: partOf(this.intrusion),
      postIntrusion: partOf(this.postIntrusion),
      gaps: overall.gaps,
      mustGaps: overall.mustGaps,
      domains: this.perDomain.map(partOf),
    };
  }

  /** A with C = {c}, over the chosen questions. @param targets t(q,c) of every question of the version, in catalogue order */
  attainmentForClass(line: string, targets: readonly number[]): number | null {
    const sums = new Sums();
    for (const { position, weight, max } of this.chosen) {
      const target = targets[position] ?? 0;
      const answer = line.charCodeAt(position * STEP);
      if (target >= 1 && answer !== NOT_ASKED) sums.add(levelOf(answer), target, false, weight, max);
    }
    return sums.attainment;
  }

  /** The chosen questions, in catalogue order. */
  questions(): QuestionTally[] {
    return this.chosen.map((question) => question.tally());
  }

  private sumsOf({ domain, phase }: TalliedQuestion): Sums[] {
    const sums = [this.overall, ...this.perDomain.filter((_, at) => this.domains[at] === domain)];
    if (phase === 'intrusion' || phase === 'both') sums.push(this.intrusion);
    if (phase === 'post_intrusion' || phase === 'both') sums.push(this.postIntrusion);
    return sums;
  }
}

function partOf({ attainment, mustGaps }: Sums): TalliedPart {
  return { attainment, mustGaps };
}

/** A chosen question with what has been added up for it. */
class Chosen {
  readonly weight: number;
  readonly max: number;
  private applicable = 0;
  private suppliers = 0;
  private mustSuppliers = 0;
  private missing = 0;
  private priority = 0;

  /** @param sums of the submission that is being added, in which the question counts */
  constructor(
    private readonly question: TalliedQuestion,
    readonly position: number,
    private readonly sums: readonly Sums[],
  ) {
    this.weight = question.weight;
    this.max = question.max;
  }

  add(line: string, exposure: number): void {
    const at = this.position * STEP;
    const answer = line.charCodeAt(at);
    if (answer === NOT_ASKED) return;
    const level = levelOf(answer);
    const target = line.charCodeAt(at + 1) - ZERO;
    const must = line.charCodeAt(at + 2) === MUST;
    if (level !== SET_ASIDE) this.count(Math.max(0, target - level), must, exposure);
    for (const sums of this.sums) sums.add(level, target, must, this.weight, this.max);
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
    this.priority += this.weight * gap * exposure * mustFactorOf(must);
  }
}
