import type { Fraction, Standing } from '@app/gap-analysis';

import type { ChosenResult } from '../../domain/campaign/chosen-result.js';

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
  /** Attainment before an intruder is in, and after. */
  readonly intrusion: Fraction;
  readonly postIntrusion: Fraction;
  readonly perception: { readonly selfRating: number; readonly maturity: number; readonly gap: number } | null;
  readonly standing: Standing;
}

export function workedExample(name: string, { gaps, overall, phases, perception, standing }: ChosenResult): WorkedExample {
  const [first] = gaps;
  return {
    name,
    gap: first
      ? {
          ...{ key: first.key, target: first.target, level: first.level, gap: first.gap, priority: first.priority },
          factors: [first.weight, first.gap, first.exposure, first.mustFactor],
        }
      : null,
    overall: overall.terms,
    intrusion: phases.intrusion.terms.attainment,
    postIntrusion: phases.postIntrusion.terms.attainment,
    perception: perception && { selfRating: perception.rating, maturity: perception.maturity, gap: perception.gap },
    standing,
  };
}
