import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignAssessmentsService } from '../campaign/campaign-assessments.service.js';
import type { BuyerNews } from '../news/announcements.service.js';

/** A supplier has submitted, recalled or declined: the buyer's inbox and mail, in the buyer's own transaction. */
@Injectable()
export class TellBuyerJob implements JobHandler<BuyerNews>, OnModuleInit {
  readonly queue = 'assessments.tell-buyer';

  constructor(
    private readonly registry: JobRegistry,
    private readonly assessments: CampaignAssessmentsService,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle({ assessmentId, stepId }: BuyerNews): Promise<void> {
    return this.assessments.tell(assessmentId, stepId);
  }
}
