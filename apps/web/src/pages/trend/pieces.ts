import type { TrendCampaignView } from '~/api/generated/types.gen';

/** Where a line begins anew: campaigns that follow one another without a break, by their places. */
export function piecesOf(campaigns: readonly Pick<TrendCampaignView, 'otherwise'>[]): readonly (readonly number[])[] {
  const pieces: number[][] = [];
  for (const [at, { otherwise }] of campaigns.entries()) {
    if (at === 0 || otherwise.length > 0) pieces.push([]);
    pieces.at(-1)?.push(at);
  }
  return pieces;
}
