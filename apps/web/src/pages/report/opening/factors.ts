import type { MeasuredAnswerView } from '~/api/generated/types.gen';

type Factors = Pick<MeasuredAnswerView, 'weight' | 'gap' | 'exposure' | 'mustFactor'>;

/** What a priority is multiplied from, before its result: `5 × 2 × 3 × 2 =`. */
export function factorsOf({ weight, gap, exposure, mustFactor }: Factors): string {
  return `${weight} × ${gap} × ${exposure} × ${mustFactor} =`;
}
