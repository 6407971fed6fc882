import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { type Campaign, CampaignDrafts } from '@app/campaigns';
import { ChainTally } from '@app/gap-analysis';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { AskedSuppliersRepository } from '../data/asked-suppliers.repository.js';
import { ConfirmedAnswersRepository } from '../data/confirmed-answers.repository.js';
import { BASIS } from '../domain/basis.js';
import { type Yardstick, yardstickOf } from '../domain/campaign/yardstick.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { type ChainSide, chainThen, chainToday, settled } from '../domain/today/chain-today.js';
import { demandsOf } from '../domain/today/demands.js';

/** One side of the comparison, with what it was measured with. */
export interface YardstickSide extends ChainSide {
  readonly baseline: BaselineVersion;
  readonly yardstick: Yardstick;
}

/** A campaign's chosen suppliers one by one, as they were scored and under the newest version of the same baseline. */
export interface TodayChain {
  readonly campaign: Campaign;
  readonly questionnaire: QuestionnaireVersion;
  /** Suppliers that have not submitted. */
  readonly incomplete: number;
  /** How many submissions are in no number of today's. */
  readonly unmeasured: number;
  /** The caller does not see each version of the baseline: what they are shown as the newest need not be it. */
  readonly mayBeNewer: boolean;
  readonly before: YardstickSide;
  /** The same object where the campaign was scored with the newest version. */
  readonly now: YardstickSide;
}

@Injectable()
export class TodayChains {
  constructor(
    private readonly asked: AskedSuppliersRepository,
    private readonly confirmed: ConfirmedAnswersRepository,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(campaignId: string, filter: ReportFilter): Promise<TodayChain> {
    const campaign = await this.campaigns.find(campaignId);
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const frozen = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    const today = (await this.baselines.newest(frozen)) ?? frozen;
    const suppliers = await this.asked.of(campaignId, BASIS, filter);
    const chainUnder = (baseline: BaselineVersion) => {
      const yardstick = yardstickOf(questionnaire, baseline);
      return { suppliers, yardstick, tally: new ChainTally(yardstick.questions, isChosen(filter)) };
    };
    const then = chainUnder(frozen);
    const before = { ...chainThen(then), baseline: frozen, yardstick: then.yardstick };
    const incomplete = suppliers.filter(({ submitted }) => !submitted).length;
    const known = { campaign, questionnaire, before, incomplete, mayBeNewer: !this.baselines.seesEachVersion(frozen) };
    if (today.id === frozen.id) return { ...known, now: before, unmeasured: 0 };

    const under = chainUnder(today);
    const { members, below, unmeasured, doubts } = chainToday(under, demandsOf(today));
    const certain = settled(members, await this.confirmed.unconfirmed(campaignId, doubts));
    return { ...known, now: { members: certain, below, baseline: today, yardstick: under.yardstick }, unmeasured: unmeasured.length };
  }
}
