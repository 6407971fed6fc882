import type { HeatMapRowView } from '~/api/generated/types.gen';
import { oneDecimal } from '~/format/numbers';

/** From which difference on a self-rating counts as too high or too low (scoring.md, "Perception gap"). */
export const WIDE = 1;

export type View = 'overConfident' | 'realistic' | 'underConfident';

/** One supplier: how it sees itself, against what its answers come to; both 0 to 4. */
export interface PerceptionPoint {
  readonly submissionId: string;
  readonly name: string;
  readonly selfRating: number;
  readonly maturity: number;
  readonly gap: number;
  readonly view: View;
}

/** Those who said something about themselves, the widest gap first. */
export function pointsOf(rows: readonly HeatMapRowView[]): PerceptionPoint[] {
  return rows.flatMap(pointOf).sort((one, other) => other.gap - one.gap);
}

function pointOf({ submissionId, supplierName: name, selfRating, maturity, perceptionGap: gap }: HeatMapRowView): PerceptionPoint[] {
  if (submissionId === null || selfRating === null || maturity === null || gap === null) return [];
  return [{ submissionId, name, selfRating, maturity, gap, view: viewOf(gap) }];
}

function viewOf(gap: number): View {
  if (gap >= WIDE) return 'overConfident';
  return gap <= -WIDE ? 'underConfident' : 'realistic';
}

/** A difference with its sign, to one decimal: `+1.2`, `−0.4`. */
export function signed(gap: number): string {
  return `${gap < 0 ? '−' : '+'}${oneDecimal(Math.abs(gap))}`;
}
