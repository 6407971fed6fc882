import { type JobHandler, type JobPayload, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CampaignReports } from '../campaign/campaign-reports.service.js';

/** Assessments leaves one when many of a campaign ended at once: fewer count as asked. */
interface CampaignChange extends JobPayload {
  readonly campaignId: string;
}

@Injectable()
export class CampaignChangedJob implements JobHandler<CampaignChange>, OnModuleInit {
  readonly queue = 'reports.campaign-changed';

  constructor(
    private readonly registry: JobRegistry,
    private readonly reports: CampaignReports,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle({ campaignId }: CampaignChange): Promise<void> {
    return this.reports.changed(campaignId);
  }
}
