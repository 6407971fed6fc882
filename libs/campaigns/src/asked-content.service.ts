import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import type { Campaign, CampaignPlan, ContentOwners } from './campaign.js';
import { refuse } from './domain/problems.js';

/** The questionnaire and the baseline that a campaign names. */
@Injectable()
export class AskedContent {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /** @throws AppError `questionnaire_version_not_found`, `baseline_version_not_found` for what is neither the buyer's own nor built in */
  async ownersOf(plan: Pick<CampaignPlan, 'questionnaireVersionId' | 'baselineVersionId'>): Promise<ContentOwners> {
    const questionnaire = await this.questionnaires.find(plan.questionnaireVersionId);
    const baseline = await this.baselines.find(plan.baselineVersionId);
    return { questionnaireOwnerId: questionnaire.ownerId, baselineOwnerId: baseline.ownerId };
  }

  /** What the answers are measured by. @throws AppError unless both are published and belong together */
  async matchingBaseline(campaign: Campaign): Promise<BaselineVersion> {
    const asked = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    if (asked.state !== 'published') throw refuse('questionnaire_not_published', {}, 'questionnaireVersionId');
    const measured = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    if (measured.state !== 'published') throw refuse('baseline_not_published', {}, 'baselineVersionId');
    if (measured.questionnaireOwnerId !== asked.ownerId || measured.questionnaireVersionId !== asked.id) {
      throw refuse('baseline_of_other_questionnaire', {}, 'baselineVersionId');
    }
    return measured;
  }
}
