export { CampaignDrafts } from './campaign-drafts.service.js';
export { CampaignIssue, type Issued } from './campaign-issue.service.js';
export { CampaignsModule } from './campaigns.module.js';
export type { Campaign, CampaignPlan, CampaignState, VersionRef } from './domain/campaign.js';
export { RunningCampaigns } from './running-campaigns.service.js';
