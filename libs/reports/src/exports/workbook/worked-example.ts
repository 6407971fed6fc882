import { type Assessment, type Fraction, type Standing, summarize } from '@app/gap-analysis';

import { isChosen, type ReportFilter } from '../../domain/report-filter.js';

/** One supplier whose numbers are worked through, over the chosen questions as in the lists; standing and perception over all, as always. */
export interface WorkedExample {
  /** Code and name. */
  readonly name: string;
  /** Its most urgent gap; null where it has none. */
  readonly gap: {
    readonly key: string;
    readonly target: number;
    readonly level: number;
    readonly gap: number;
    readonly priority: number;
    readonly factors: readonly number[];
  } | null;
  readonly overall: Readonly<Record<'attainment' | 'maturity' | 'coverage', Fraction>>;
  readonly perception: { readonly selfRating: number; readonly maturity: number; readonly gap: number } | null;
  readonly standing: Standing;
}

export function workedExample(
  name: string,
  { questions, gaps, overall, perceptionGap, standing }: Assessment,
  filter: ReportFilter,
): WorkedExample {
  const isIn = isChosen(filter);
  const first = gaps.find(isIn);
  const { maturity } = overall;
  return {
    name,
    gap: first
      ? {
          ...{ key: first.key, target: first.target, level: first.level, gap: first.gap, priority: first.priority },
          factors: [first.weight, first.gap, first.exposure, first.mustFactor],
        }
      : null,
    overall: summarize(questions.filter(isIn)).terms,
    perception: perceptionGap === null || maturity === null ? null : { selfRating: perceptionGap + maturity, maturity, gap: perceptionGap },
    standing,
  };
}
