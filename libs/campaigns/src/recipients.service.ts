import { BaselinesService } from '@app/baselines';
import { type SupplierFilter, type SupplierForIssue, SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import { AskedContent } from './asked-content.service.js';
import type { Campaign } from './campaign.js';
import { type Obstacle, obstaclesOf, ready } from './domain/obstacles.js';
import { refuse } from './domain/problems.js';

export interface Selection {
  /** All who were chosen and whose relationship is active. */
  readonly chosen: readonly SupplierForIssue[];
  readonly ready: readonly SupplierForIssue[];
  readonly obstacles: readonly Obstacle[];
}

/** Who would be asked, and whether what they are asked fits together. */
@Injectable()
export class RecipientsService {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly content: AskedContent,
    private readonly baselines: BaselinesService,
  ) {}

  /** How many a filter gives now. */
  count(filter: Omit<SupplierFilter, 'state'>): Promise<number> {
    return this.suppliers.count({ ...filter, state: 'active' });
  }

  async select(campaign: Campaign): Promise<Selection> {
    const baseline = await this.content.matchingBaseline(campaign);
    const suppliers = await this.suppliers.select(campaign.recipients);
    if ('relationshipIds' in campaign.recipients) {
      const missing = new Set(campaign.recipients.relationshipIds).size - suppliers.length;
      if (missing > 0) throw refuse('recipients_unknown', { count: missing }, 'recipients');
    }
    const classes = [...new Set(suppliers.flatMap((supplier) => supplier.classes))];
    const uncovered = new Set(this.baselines.uncovered(baseline, classes));
    const covered = new Set(classes.filter((key) => !uncovered.has(key)));
    const obstacles = obstaclesOf(suppliers, covered);
    return { chosen: suppliers, ready: ready(suppliers, obstacles), obstacles };
  }
}
