import { AssessmentsService, type CampaignProgress } from '@app/assessments';
import { type VersionSummary as BaselineSummary, BaselinesService } from '@app/baselines';
import { type VersionSummary as QuestionnaireSummary, QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';

/** A campaign with what a page shows of it at once. */
export interface CampaignOverview {
  readonly campaign: Campaign;
  /** Null when it was a draft that has been discarded since; so is the baseline. */
  readonly questionnaire: QuestionnaireSummary | null;
  readonly baseline: BaselineSummary | null;
  /** Null while it is a draft. */
  readonly progress: CampaignProgress | null;
}

/** Gathers what stands beside campaigns: three statements, however many there are. */
@Injectable()
export class CampaignOverviews {
  constructor(
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
    private readonly assessments: AssessmentsService,
  ) {}

  async of(campaign: Campaign): Promise<CampaignOverview> {
    const [overview] = await this.ofMany([campaign]);
    if (!overview) throw new Error('A campaign has an overview.');
    return overview;
  }

  /** In the order of the campaigns. */
  async ofMany(campaigns: readonly Campaign[]): Promise<CampaignOverview[]> {
    if (campaigns.length === 0) return [];
    const questionnaires = await this.questionnaires.summariesOf(campaigns.map(({ questionnaireVersionId }) => questionnaireVersionId));
    const baselines = await this.baselines.summariesOf(campaigns.map(({ baselineVersionId }) => baselineVersionId));
    const progress = await this.assessments.progressOfMany(campaigns.filter(({ state }) => state !== 'draft').map(({ id }) => id));
    return campaigns.map((campaign) => ({
      campaign,
      questionnaire: questionnaires.get(campaign.questionnaireVersionId) ?? null,
      baseline: baselines.get(campaign.baselineVersionId) ?? null,
      progress: progress.get(campaign.id) ?? null,
    }));
  }
}
