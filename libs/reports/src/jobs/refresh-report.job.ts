import { type JobHandler, JobRegistry } from '@app/jobs';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CampaignReports, type RefreshJob } from '../campaign/campaign-reports.service.js';
import { SupplierPlaces } from '../submission/supplier-places.service.js';

@Injectable()
export class RefreshReportJob implements JobHandler<RefreshJob>, OnModuleInit {
  readonly queue = 'reports.refresh';
  readonly transaction = 'own';

  constructor(
    private readonly registry: JobRegistry,
    private readonly reports: CampaignReports,
    private readonly places: SupplierPlaces,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async handle({ tenantId, campaignId }: RefreshJob): Promise<void> {
    await this.database.as(systemOf(tenantId), () => this.reports.awaitChanges(campaignId));
    await this.database.as(systemOf(tenantId), () => this.reports.refresh(campaignId));
    await this.database.as(systemOf(tenantId), () => this.places.publish(campaignId));
  }
}
