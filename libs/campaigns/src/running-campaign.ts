import type { Campaign } from './campaign.js';
import { refuse } from './domain/problems.js';

/** @throws AppError `campaign_not_found`, `campaign_not_running` */
export function insistOnRunning(campaign: Campaign | null): Campaign {
  if (!campaign) throw refuse('campaign_not_found');
  if (campaign.state !== 'issued') throw refuse('campaign_not_running');
  return campaign;
}
