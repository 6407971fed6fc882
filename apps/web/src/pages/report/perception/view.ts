import type { HeatMapRowView, PerceptionCountsView } from '~/api/generated/types.gen';

/** How suppliers see themselves, as counts of them and texts have it. */
export type View = keyof PerceptionCountsView;
/** The same as the API has it of one supplier. */
type OfOne = NonNullable<HeatMapRowView['perception']>;

/** What to ask the API for. */
export const OF_ONE = {
  overConfident: 'over_confident',
  realistic: 'realistic',
  underConfident: 'under_confident',
} as const satisfies Record<View, OfOne>;

const VIEWS = {
  over_confident: 'overConfident',
  realistic: 'realistic',
  under_confident: 'underConfident',
} as const satisfies Record<OfOne, View>;

export function viewOf(perception: OfOne): View {
  return VIEWS[perception];
}
