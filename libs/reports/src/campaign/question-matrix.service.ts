import { BaselinesService } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import type { Bilingual, Page } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { askedPositions } from '../domain/campaign/asked-positions.js';
import type { HeatMapSort } from '../domain/campaign/heat-map.js';
import { type MatrixRow, matrixRow } from '../domain/campaign/question-matrix.js';
import { yardstickOf } from '../domain/campaign/yardstick.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { HeatMaps } from './heat-map.service.js';

export interface MatrixColumn {
  readonly key: string;
  readonly domain: string;
  readonly topic: Bilingual;
  readonly max: number;
  readonly weight: number;
  /** For some class that the baseline knows. */
  readonly must: boolean;
}

export interface MatrixPage extends Page<MatrixRow> {
  /** The chosen questions that the campaign asked, in catalogue order. */
  readonly columns: readonly MatrixColumn[];
}

/** Suppliers × questions of one campaign, in the orders of the heat map; every answer comes from a score line. */
@Injectable()
export class QuestionMatrix {
  constructor(
    private readonly heatMaps: HeatMaps,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async page(campaignId: string, filter: ReportFilter, sort: HeatMapSort, cursor: string | null, limit: number): Promise<MatrixPage> {
    const { form, ...campaign } = await this.campaigns.find(campaignId);
    const version = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const baseline = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    const yardstick = yardstickOf(version, baseline);
    const asked = askedPositions({ form, questions: version.questions });
    const chosen = yardstick.questions.filter((question) => asked.has(question.key) && isChosen(filter)(question));
    const positions = chosen.flatMap(({ key }) => asked.get(key) ?? []);
    const musts = new Map(Object.entries(baseline.musts));
    const topics = new Map(version.questions.map(({ key, texts }) => [key, texts.topic]));

    const { items, next } = await this.heatMaps.lines(campaignId, filter, sort, cursor, limit);
    return {
      columns: chosen.map(({ key, domain, max, weight }) => ({
        ...{ key, domain, max, weight },
        topic: topics.get(key) ?? { ja: key, en: key },
        must: (musts.get(key) ?? []).length > 0,
      })),
      items: items.map(({ row, line }) => matrixRow(row, line, positions, yardstick)),
      next,
    };
  }
}
