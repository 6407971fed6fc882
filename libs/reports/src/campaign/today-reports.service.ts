import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import { ChainTally } from '@app/gap-analysis';
import { QuestionnairesService, type QuestionnaireVersion } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { AskedSuppliersRepository } from '../data/asked-suppliers.repository.js';
import { ConfirmedAnswersRepository } from '../data/confirmed-answers.repository.js';
import { askedOtherwise, type QuestionMove } from '../domain/asked-otherwise.js';
import { askedPositions } from '../domain/asked-positions.js';
import { BASIS } from '../domain/basis.js';
import { type ChainPoint, chainThen, chainToday, settled } from '../domain/chain-today.js';
import { demandsOf } from '../domain/demands.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { yardstickOf } from '../domain/yardstick.js';

/** A campaign's chosen suppliers as they were scored, and under the newest version of the same baseline. */
export interface TodayReport {
  readonly questionnaire: QuestionnaireVersion;
  readonly frozen: BaselineVersion;
  readonly today: BaselineVersion;
  readonly points: { readonly frozen: ChainPoint; readonly today: ChainPoint };
  /** Submissions that are in no number of today's. */
  readonly unmeasured: number;
  readonly moves: readonly QuestionMove[];
}

@Injectable()
export class TodayReports {
  constructor(
    private readonly asked: AskedSuppliersRepository,
    private readonly confirmed: ConfirmedAnswersRepository,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(campaignId: string, filter: ReportFilter): Promise<TodayReport> {
    const campaign = await this.campaigns.find(campaignId);
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const frozen = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    const today = (await this.baselines.newest(frozen)) ?? frozen;
    const suppliers = await this.asked.of(campaignId, BASIS, filter);
    const chainUnder = (baseline: BaselineVersion) => {
      const yardstick = yardstickOf(questionnaire, baseline);
      return { suppliers, yardstick, tally: new ChainTally(yardstick.questions, isChosen(filter)) };
    };
    const before = chainThen(chainUnder(frozen));
    const versions = { questionnaire, frozen, today };
    if (today.id === frozen.id) return { ...versions, points: { frozen: before, today: before }, unmeasured: 0, moves: [] };

    const { point, unmeasured, doubts } = chainToday(chainUnder(today), demandsOf(today));
    const after = settled(point, await this.confirmed.unconfirmed(campaignId, doubts));
    const keys = [...askedPositions({ form: campaign.form, questions: questionnaire.questions }).keys()];
    const classes = [...new Set([...frozen.classes, ...today.classes].map(({ key }) => key))];
    const moves = askedOtherwise(keys, classes, demandsOf(frozen), demandsOf(today));
    return { ...versions, points: { frozen: before, today: after }, unmeasured, moves };
  }
}
