import type { HeatMapRowView } from '~/api/generated/types.gen';
import { oneDecimal } from '~/format/numbers';

import { type View, viewOf } from './view';

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

function pointOf(row: HeatMapRowView): PerceptionPoint[] {
  const { submissionId, supplierName: name, selfRating, maturity, perceptionGap: gap, perception } = row;
  if (submissionId === null || selfRating === null || maturity === null || gap === null || perception === null) return [];
  return [{ submissionId, name, selfRating, maturity, gap, view: viewOf(perception) }];
}

/** A difference with its sign, to one decimal: `+1.2`, `−0.4`. */
export function signed(gap: number): string {
  return `${gap < 0 ? '−' : '+'}${oneDecimal(Math.abs(gap))}`;
}
