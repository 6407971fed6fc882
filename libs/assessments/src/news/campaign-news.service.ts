import { type JobPayload, Jobs } from '@app/jobs';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { StepToTell } from '../domain/step.js';

/** What a supplier is to be told: one step of one assessment. */
export interface NewsForSupplier extends JobPayload {
  readonly assessmentId: string;
  readonly stepId: string;
}

/** Many assessments ended at once: the report of their campaign is out of date. */
interface CampaignChange extends JobPayload {
  readonly campaignId: string;
}

/** Leaves word of what was done to many assessments at once: each supplier's inbox is that supplier's own job. */
@Injectable()
export class CampaignNews {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
  ) {}

  /** One job per step, in one statement. Who has no member yet is not known here, and must not be: the job finds out. */
  async tellSuppliers(steps: readonly StepToTell[]): Promise<void> {
    const news = steps.map(({ supplierId, assessmentId, stepId }): NewsForSupplier => ({ tenantId: supplierId, assessmentId, stepId }));
    await this.jobs.enqueueMany('assessments.tell-supplier', news);
  }

  async letReport(campaignId: string): Promise<void> {
    const change: CampaignChange = { tenantId: this.database.tenantId, campaignId };
    await this.jobs.enqueue('reports.campaign-changed', change);
  }
}
