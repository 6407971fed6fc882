import { BaselinesService } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import type { Basis } from '@app/gap-analysis';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { AskedSuppliersRepository } from './data/asked-suppliers.repository.js';
import type { CampaignFigures } from './domain/campaign-report.js';
import { chainFigures } from './domain/chain-figures.js';
import type { ReportFilter } from './domain/report-filter.js';
import { yardstickOf } from './domain/yardstick.js';

/** What a campaign's submissions come to, for any choice of suppliers and questions. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly asked: AskedSuppliersRepository,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(campaignId: string, basis: Basis, filter: ReportFilter): Promise<CampaignFigures> {
    const campaign = await this.campaigns.find(campaignId);
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const baseline = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    return chainFigures(await this.asked.of(campaignId, basis, filter), yardstickOf(questionnaire, baseline), filter);
  }
}
