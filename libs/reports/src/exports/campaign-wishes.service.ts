import type { CampaignExportKind, ExportWish } from '@app/audit';
import { CampaignDrafts } from '@app/campaigns';
import type { Language } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { CampaignSeries } from '../campaign/campaign-series.service.js';
import { BASIS } from '../domain/basis.js';
import { refuse } from '../domain/problems.js';
import type { SeriesFilter } from '../domain/report-filter.js';
import { ExportWriters } from './export-writers.service.js';

export interface CampaignWish {
  readonly kind: CampaignExportKind;
  readonly campaignId: string;
  readonly language: Language;
  readonly filter: SeriesFilter;
}

/** Whether a file about a campaign can be made as somebody wishes it, said before anything is registered. In the open transaction. */
@Injectable()
export class CampaignWishes {
  constructor(
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly series: CampaignSeries,
    private readonly writers: ExportWriters,
  ) {}

  /** @throws AppError `campaign_not_found`, `campaign_not_issued`, `compares_nothing`, `too_many_compared`, `compared_unknown` */
  async checked({ kind, campaignId, language, filter }: CampaignWish): Promise<ExportWish> {
    const campaign = await this.campaigns.find(campaignId);
    if (campaign.state === 'draft') throw refuse('campaign_not_issued');
    if (filter.campaigns) {
      if (!this.writers.of(kind).hasTrend) throw refuse('compares_nothing', {}, 'campaigns');
      const { questionnaireId } = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
      await this.series.compared(questionnaireId, filter.campaigns);
    }
    return { kind, subject: { type: 'campaign', id: campaignId }, filters: { basis: BASIS, ...filter }, language };
  }
}
