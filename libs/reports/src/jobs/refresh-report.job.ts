import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CampaignReports, type RefreshJob } from '../campaign-reports.service.js';

@Injectable()
export class RefreshReportJob implements JobHandler<RefreshJob>, OnModuleInit {
  readonly queue = 'reports.refresh';

  constructor(
    private readonly registry: JobRegistry,
    private readonly reports: CampaignReports,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle({ campaignId }: RefreshJob): Promise<void> {
    return this.reports.refresh(campaignId);
  }
}
