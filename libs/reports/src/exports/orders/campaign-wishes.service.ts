import type { CampaignExportKind, ExportWish } from '@app/audit';
import { type Campaign, CampaignDrafts } from '@app/campaigns';
import type { Language } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { CampaignSeries } from '../../campaign/campaign-series.service.js';
import { BASIS } from '../../domain/basis.js';
import { refuse } from '../../domain/problems.js';
import type { SeriesFilter } from '../../domain/report-filter.js';
import { ExportWriters } from '../writing/export-writers.service.js';

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
    private readonly database: TenantDatabase,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly series: CampaignSeries,
    private readonly writers: ExportWriters,
  ) {}

  /** @throws AppError `campaign_not_found`, `campaign_not_issued`, `compares_nothing`, `too_many_compared`, `compared_unknown` */
  async checked({ kind, campaignId, language, filter }: CampaignWish): Promise<ExportWish> {
    const campaign = await this.campaigns.find(campaignId);
    if (campaign.state === 'draft') throw refuse('campaign_not_issued');
    const { hasTrend } = this.writers.of(kind);
    if (!hasTrend && filter.campaigns) throw refuse('compares_nothing', {}, 'campaigns');
    if (!hasTrend && filter.answeredAll) throw refuse('compares_nothing', {}, 'answeredAll');
    const isEntered = hasTrend && (filter.campaigns !== undefined || this.isForAuditor);
    const filters = { basis: BASIS, ...filter, ...(isEntered && { campaigns: await this.compared(campaign, filter.campaigns) }) };
    return { kind, subject: { type: 'campaign', id: campaignId }, filters, language };
  }

  /**
   * What stands in their file is entered also where they chose nothing: it is closed to them with the first campaign in it that is. Nothing is
   * entered as nothing, or the file would compare what is opened to them before it is written.
   */
  private get isForAuditor(): boolean {
    return campaignsSeenBy(this.database.member) !== null;
  }

  private async compared({ questionnaireOwnerId, questionnaireVersionId }: Campaign, chosen?: readonly string[]): Promise<string[]> {
    const { questionnaireId } = await this.questionnaires.version(questionnaireOwnerId, questionnaireVersionId);
    const compared = await this.series.compared(questionnaireId, chosen);
    return compared.map(({ id }) => id).sort();
  }
}
