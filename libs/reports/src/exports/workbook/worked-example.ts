import type { Assessment, Fraction, Standing } from '@app/gap-analysis';

/** One supplier whose numbers are worked through. */
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

export function workedExample(name: string, { gaps, overall, perceptionGap, standing }: Assessment): WorkedExample {
  const [first] = gaps;
  const { maturity } = overall;
  return {
    name,
    gap: first
      ? {
          ...{ key: first.key, target: first.target, level: first.level, gap: first.gap, priority: first.priority },
          factors: [first.weight, first.gap, first.exposure, first.mustFactor],
        }
      : null,
    overall: overall.terms,
    perception: perceptionGap === null || maturity === null ? null : { selfRating: perceptionGap + maturity, maturity, gap: perceptionGap },
    standing,
  };
}
