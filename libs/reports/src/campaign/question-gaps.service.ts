import { BaselinesService } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import { mustFactorOf } from '@app/gap-analysis';
import { type Bilingual, decodeCursor, type Page, pageOf } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { QuestionGapsRepository } from '../data/question-gaps.repository.js';
import { BASIS } from '../domain/basis.js';
import { type Closing, closingOf } from '../domain/campaign/closing.js';
import type { SupplierBelow } from '../domain/campaign/question-gap.js';
import { exposureOf } from '../domain/campaign/yardstick.js';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';

export interface QuestionGap extends Page<SupplierBelow> {
  readonly questionKey: string;
  readonly domain: string;
  readonly topic: Bilingual;
  /** The sentence that was asked. */
  readonly text: Bilingual;
  /** The highest level of its scale. */
  readonly max: number;
  /** Null for fewer than five members, and on every page but the first: it is about all of them. */
  readonly closing: Closing | null;
}

export interface QuestionGapWish {
  readonly campaignId: string;
  readonly questionKey: string;
  readonly filter: ReportFilter;
  /** Only suppliers for whom it is a must. */
  readonly must?: boolean;
}

/** One question of a campaign over its chosen suppliers: who falls short, and what closing the gap would bring. */
@Injectable()
export class QuestionGaps {
  constructor(
    private readonly gaps: QuestionGapsRepository,
    private readonly figures: FiguresService,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /** @throws AppError `question_not_in_campaign` */
  async of({ campaignId, questionKey, filter, must = false }: QuestionGapWish, cursor: string | null, limit: number): Promise<QuestionGap> {
    const campaign = await this.campaigns.find(campaignId);
    const { questions } = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const position = questions.findIndex(({ key }) => key === questionKey);
    const question = questions[position];
    if (!question) throw refuse('question_not_in_campaign');

    const { passMark } = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    const yardstick = await this.figures.yardstick(campaign);
    const after = cursor === null ? null : decodeCursor(cursor, ['number', 'text']);
    const rows = await this.gaps.below({ campaignId, basis: BASIS, filter, questionKey, must }, after, limit + 1);
    const { items, next } = pageOf(rows, limit, ({ priority, supplierCode }) => [priority, supplierCode]);
    return {
      questionKey,
      domain: question.sectionKey,
      topic: question.texts.topic,
      text: question.texts.question,
      max: question.max,
      closing: cursor === null ? closingOf({ ...(await this.figures.chain(campaign, filter)), filter, passMark }, position) : null,
      items: items.map(({ classes, ...row }) => ({ ...row, exposure: exposureOf(yardstick, classes), mustFactor: mustFactorOf(row.must) })),
      next,
    };
  }
}
