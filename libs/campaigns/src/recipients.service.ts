import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { QuestionnairesService } from '@app/questionnaires';
import { type SupplierForIssue, SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './domain/campaign.js';
import { type Obstacle, obstaclesOf, ready } from './domain/obstacles.js';
import { refuse } from './domain/problems.js';

export interface Selection {
  readonly ready: readonly SupplierForIssue[];
  readonly obstacles: readonly Obstacle[];
}

/** Who would be asked, and whether what they are asked fits together. */
@Injectable()
export class RecipientsService {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async select(campaign: Pick<Campaign, 'recipients' | 'questionnaire' | 'baseline'>): Promise<Selection> {
    const baseline = await this.matchingBaseline(campaign);
    const suppliers = await this.suppliers.select(campaign.recipients);
    if ('relationshipIds' in campaign.recipients) {
      const missing = new Set(campaign.recipients.relationshipIds).size - suppliers.length;
      if (missing > 0) throw refuse('recipients_unknown', { count: missing }, 'recipients');
    }
    const classes = [...new Set(suppliers.flatMap((supplier) => supplier.classes))];
    const uncovered = new Set(this.baselines.uncovered(baseline, classes));
    const covered = new Set(classes.filter((key) => !uncovered.has(key)));
    const obstacles = obstaclesOf(suppliers, covered);
    return { ready: ready(suppliers, obstacles), obstacles };
  }

  private async matchingBaseline({ questionnaire, baseline }: Pick<Campaign, 'questionnaire' | 'baseline'>): Promise<BaselineVersion> {
    const asked = await this.questionnaires.version(questionnaire.ownerId, questionnaire.id);
    if (asked.state !== 'published') throw refuse('questionnaire_not_published', {}, 'questionnaire');
    const measured = await this.baselines.version(baseline.ownerId, baseline.id);
    if (measured.state !== 'published') throw refuse('baseline_not_published', {}, 'baseline');
    if (measured.questionnaireOwnerId !== asked.ownerId || measured.questionnaireVersionId !== asked.id) {
      throw refuse('baseline_of_other_questionnaire', {}, 'baseline');
    }
    return measured;
  }
}
