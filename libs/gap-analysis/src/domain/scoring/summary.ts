import { divide, type Fraction, sumOf } from './fraction.js';
import { isApplicable, type QuestionResult } from './question-result.js';

/** How many questions stand where. Unknown and unanswered ones are gaps too, since every target is at least 1. */
export interface Counts {
  readonly inScope: number;
  readonly applicable: number;
  readonly met: number;
  readonly gaps: number;
  readonly mustGaps: number;
  readonly unknown: number;
  readonly unanswered: number;
  readonly notApplicable: number;
  readonly declined: number;
}

/** The four numbers of a group of questions. Null means that nothing is applicable (for coverage: nothing is in scope). */
export interface Summary {
  /** A = Σ w·a / Σ w, 0..1. */
  readonly attainment: number | null;
  /** Mat = Σ w·4·L/max / Σ w, 0..4: how far they are, whatever the target. */
  readonly maturity: number | null;
  /** Σ w·4·T/max / Σ w, 0..4: the line on the radar chart. */
  readonly targetMaturity: number | null;
  /** Σ w over applicable / Σ w over in scope, 0..1: stands beside every attainment, so that nobody shines by declining. */
  readonly coverage: number | null;
  readonly counts: Counts;
  readonly terms: Readonly<Record<'attainment' | 'maturity' | 'targetMaturity' | 'coverage', Fraction>>;
}

/** Scales of other lengths are stretched to the usual one, 0..4. */
const TOP_OF_MATURITY = 4;

/**
 * Adds up a group of questions: a domain, a phase, or all of them (scoring.md, "Per domain and overall").
 *
 * Overall is this over all questions at once, never a mean of domain means.
 *
 * @param results the questions of the group that are in scope
 */
export function summarize(results: readonly QuestionResult[]): Summary {
  const applicable = results.filter(isApplicable);
  const weight = sumOf(applicable, (q) => q.weight);
  const terms = {
    attainment: { numerator: sumOf(applicable, (q) => q.weight * q.attainment), denominator: weight },
    maturity: { numerator: sumOf(applicable, (q) => (q.weight * TOP_OF_MATURITY * q.level) / q.max), denominator: weight },
    targetMaturity: { numerator: sumOf(applicable, (q) => (q.weight * TOP_OF_MATURITY * q.target) / q.max), denominator: weight },
    coverage: { numerator: weight, denominator: sumOf(results, (q) => q.weight) },
  };
  return {
    attainment: divide(terms.attainment),
    maturity: divide(terms.maturity),
    targetMaturity: divide(terms.targetMaturity),
    coverage: divide(terms.coverage),
    counts: count(results),
    terms,
  };
}

function count(results: readonly QuestionResult[]): Counts {
  const applicable = results.filter(isApplicable);
  const gaps = applicable.filter((q) => q.gap > 0);
  const having = (status: QuestionResult['status']) => results.filter((q) => q.status === status).length;
  return {
    inScope: results.length,
    applicable: applicable.length,
    met: applicable.length - gaps.length,
    gaps: gaps.length,
    mustGaps: gaps.filter((q) => q.must).length,
    unknown: having('unknown'),
    unanswered: having('unanswered'),
    notApplicable: having('not_applicable'),
    declined: having('declined'),
  };
}
