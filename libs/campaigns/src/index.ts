export type { Campaign, CampaignPlan, CampaignState } from './campaign.js';
export { CampaignDrafts } from './campaign-drafts.service.js';
export { CampaignIssue, type Issued } from './campaign-issue.service.js';
export { CampaignsModule } from './campaigns.module.js';
export { RunningCampaigns } from './running-campaigns.service.js';
