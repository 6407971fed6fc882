import type { TrendCampaignView } from '~/api/generated/types.gen';

/** Whether a change against the campaign before may still turn: one of the two is still being answered, or few have answered it. */
export function isPreliminary(campaigns: readonly Pick<TrendCampaignView, 'preliminary'>[], at: number): boolean {
  return [campaigns[at - 1], campaigns[at]].some((campaign) => campaign !== undefined && campaign.preliminary !== null);
}
