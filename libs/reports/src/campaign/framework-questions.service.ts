import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import { Frameworks, QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { askedPositions } from '../domain/campaign/asked-positions.js';
import { type GroupQuestion, groupQuestions } from '../domain/frameworks/framework-questions.js';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';
import { coveredFramework, outlineAt } from './framework-reports.service.js';

export interface GroupWish {
  readonly campaignId: string;
  readonly frameworkId: string;
  /** Null: all of the framework. */
  readonly groupId: string | null;
  /** Null: whatever its level. */
  readonly level: string | null;
  readonly filter: ReportFilter;
}

export interface FrameworkGroupQuestions {
  readonly questions: readonly GroupQuestion[];
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
}

/** What stands behind a group of a framework: the questions that are mapped to it, and how a campaign's chosen suppliers stand to each. */
@Injectable()
export class FrameworkQuestions {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
    private readonly figures: FiguresService,
  ) {}

  /** @throws AppError `framework_not_found`, `framework_level_unknown`, `framework_group_not_found` */
  async of({ campaignId, frameworkId, groupId, level, filter }: GroupWish): Promise<FrameworkGroupQuestions> {
    const campaign = await this.campaigns.find(campaignId);
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const asked = askedPositions({ form: campaign.form, questions: questionnaire.questions });
    const outline = outlineAt(coveredFramework(await this.frameworks.whole(frameworkId), asked), asked, level);
    const group = groupId === null ? outline.whole : outline.groups.find(({ id }) => id === groupId);
    if (!group) throw refuse('framework_group_not_found', {}, 'group');
    const { suppliers, yardstick } = await this.figures.chain(campaign, filter);
    return {
      questions: groupQuestions(group, suppliers, yardstick, filter),
      questionnaire,
      baseline: await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId),
    };
  }
}
