import { BaselinesService } from '@app/baselines';
import { type Campaign, CampaignDrafts } from '@app/campaigns';
import { ChainTally } from '@app/gap-analysis';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { AskedSuppliersRepository } from '../data/asked-suppliers.repository.js';
import { BASIS } from '../domain/basis.js';
import type { CampaignFigures } from '../domain/campaign/campaign-report.js';
import type { Chain } from '../domain/campaign/chain.js';
import { chainFigures } from '../domain/campaign/chain-figures.js';
import { type Yardstick, yardstickOf } from '../domain/campaign/yardstick.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';

/** What a campaign's submissions come to, for any choice of suppliers and questions. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly asked: AskedSuppliersRepository,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(campaignId: string, filter: ReportFilter): Promise<CampaignFigures> {
    return chainFigures(await this.chain(await this.campaigns.find(campaignId), filter));
  }

  async chain(campaign: Campaign, filter: ReportFilter): Promise<Chain> {
    const yardstick = await this.yardstick(campaign);
    const suppliers = await this.asked.of(campaign.id, BASIS, filter);
    return { suppliers, yardstick, tally: new ChainTally(yardstick.questions, isChosen(filter)) };
  }

  async yardstick(campaign: Campaign): Promise<Yardstick> {
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    return yardstickOf(questionnaire, await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId));
  }
}
