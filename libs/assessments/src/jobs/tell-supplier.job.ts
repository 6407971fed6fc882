import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { NewsForSupplier } from '../news/campaign-news.service.js';
import { SupplierCorrespondence } from '../news/supplier-correspondence.service.js';

/** A buyer has asked, reminded, extended or cancelled: the supplier's inbox, in the supplier's own transaction. */
@Injectable()
export class TellSupplierJob implements JobHandler<NewsForSupplier>, OnModuleInit {
  readonly queue = 'assessments.tell-supplier';

  constructor(
    private readonly registry: JobRegistry,
    private readonly correspondence: SupplierCorrespondence,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle({ assessmentId, stepId }: NewsForSupplier): Promise<void> {
    return this.correspondence.tell(assessmentId, stepId);
  }
}
