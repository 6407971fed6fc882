import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignAssessmentsRepository, type Moved } from '../data/campaign-assessments.repository.js';
import { isAwaited } from '../domain/assessment-state.js';
import type { CampaignAssessment } from '../domain/campaign/campaign-assessments.js';
import type { Due } from '../domain/campaign/issue.js';
import type { StepName } from '../domain/step.js';
import { isNews } from '../domain/supplier-news.js';
import { TRANSITIONS } from '../domain/transitions.js';
import { CampaignNews } from '../news/campaign-news.service.js';
import { Steps } from '../steps.service.js';

/** What a buyer does to all assessments of a campaign at once, each in one statement; those who still answer are told in their inbox. */
@Injectable()
export class CampaignSteps {
  constructor(
    private readonly assessments: CampaignAssessmentsRepository,
    private readonly steps: Steps,
    private readonly news: CampaignNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async extend(campaignId: string, due: Due): Promise<CampaignAssessment[]> {
    const extended = await this.assessments.extend(campaignId, due, this.doing);
    return this.told(extended.filter(({ state }) => isAwaited(state)));
  }

  async cancel(campaignId: string, reason: string | null): Promise<CampaignAssessment[]> {
    const { doing } = this;
    const waited = await this.assessments.cancel(campaignId, TRANSITIONS.cancel.from.filter(isAwaited), reason, doing);
    await this.assessments.cancel(campaignId, TRANSITIONS.cancel.from, reason, doing);
    await this.news.letReport(campaignId);
    return this.told(waited);
  }

  /** What was done beside them. */
  async note(assessmentIds: readonly string[], step: StepName): Promise<void> {
    const noted = await this.steps.noteOnMany(assessmentIds, step);
    if (isNews(step)) await this.news.tellSuppliers(noted);
  }

  private get doing() {
    return { ...this.steps.buyer, at: this.clock.now() };
  }

  /** The ids of the suppliers stay here. */
  private async told(moved: readonly Moved[]): Promise<CampaignAssessment[]> {
    await this.news.tellSuppliers(moved);
    return moved.map(({ supplierId: _supplier, stepId: _step, ...assessment }) => assessment);
  }
}
