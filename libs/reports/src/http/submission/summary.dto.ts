import type { Distribution, Fraction, Summary } from '@app/gap-analysis';

/** A quotient as its terms: the number is `numerator / denominator`. */
export class FractionView {
  numerator: number;
  denominator: number;
}

export class CountsView {
  inScope: number;
  applicable: number;
  met: number;
  gaps: number;
  mustGaps: number;
  unknown: number;
  unanswered: number;
  notApplicable: number;
  declined: number;
}

export class SummaryTermsView {
  attainment: FractionView;
  maturity: FractionView;
  targetMaturity: FractionView;
  coverage: FractionView;
}

/** Unrounded. Null where nothing is applicable. */
export class SummaryView {
  /** 0..1 */
  attainment: number | null;
  /** 0..4 */
  maturity: number | null;
  /** 0..4 */
  targetMaturity: number | null;
  /** 0..1 */
  coverage: number | null;
  counts: CountsView;
  /** What each number was divided from. */
  terms: SummaryTermsView;
}

/** Linear interpolation between closest ranks, as PERCENTILE.INC in spreadsheets. */
export class DistributionView {
  count: number;
  min: number;
  p10: number;
  median: number;
  p90: number;
  max: number;
}

export function presentSummary({ attainment, maturity, targetMaturity, coverage, counts, terms }: Summary): SummaryView {
  return {
    attainment,
    maturity,
    targetMaturity,
    coverage,
    counts: { ...counts },
    terms: {
      attainment: fraction(terms.attainment),
      maturity: fraction(terms.maturity),
      targetMaturity: fraction(terms.targetMaturity),
      coverage: fraction(terms.coverage),
    },
  };
}

export function presentDistribution(distribution: Distribution | null): DistributionView | null {
  if (!distribution) return null;
  const { count, min, p10, median, p90, max } = distribution;
  return { count, min, p10, median, p90, max };
}

function fraction({ numerator, denominator }: Fraction): FractionView {
  return { numerator, denominator };
}
