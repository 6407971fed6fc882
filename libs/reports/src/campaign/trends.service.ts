import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { AttainmentTally } from '@app/gap-analysis';
import { QuestionnairesService, type QuestionnaireVersion, type Section } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { KeptReportsRepository } from '../data/kept-reports.repository.js';
import { type AskedQuestionnaire, type SeriesCampaign, TrendsRepository } from '../data/trends.repository.js';
import { BASIS } from '../domain/basis.js';
import { isChosen, isFiltered, type ReportFilter, type SeriesFilter } from '../domain/report-filter.js';
import { askedKeys, keptPoint, sharedKeys, type TrendPoint, trendPoint } from '../domain/trend.js';
import { yardstickOf } from '../domain/yardstick.js';
import { CampaignSeries } from './campaign-series.service.js';

export interface TrendCampaign {
  readonly campaign: SeriesCampaign;
  readonly baseline: BaselineVersion;
  /** Questions that its numbers are worked out from. */
  readonly questions: number;
  readonly point: TrendPoint;
}

export interface Trend {
  /** All that were sent out, the last one first. */
  readonly questionnaires: readonly AskedQuestionnaire[];
  /** Null: nothing was sent out, or not this one. */
  readonly chosen: AskedQuestionnaire | null;
  /** Questions that every campaign asked, of the chosen ones. */
  readonly shared: number;
  /** Questions that only some of them asked. */
  readonly unshared: number;
  /** Names of the domains, as the newest version has them. */
  readonly sections: readonly Section[];
  /** The oldest first. */
  readonly campaigns: readonly TrendCampaign[];
}

interface Member {
  readonly campaign: SeriesCampaign;
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
  readonly keys: ReadonlySet<string>;
}

/** How the campaigns that asked the same questionnaire follow one another. Each is measured with the baseline of its own time. */
@Injectable()
export class Trends {
  constructor(
    private readonly series: CampaignSeries,
    private readonly trends: TrendsRepository,
    private readonly kept: KeptReportsRepository,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /**
   * @param questionnaireId null: that of the campaigns to compare, or the one that was sent last
   * @param sharedOnly whether questions that not every campaign asked are left out
   * @throws AppError `too_many_compared`, `compared_unknown`
   */
  async of(questionnaireId: string | null, { campaigns: compared, ...filter }: SeriesFilter, sharedOnly: boolean): Promise<Trend> {
    const questionnaires = await this.series.questionnaires();
    const chosen = await this.series.questionnaireOf(questionnaires, questionnaireId, compared);
    const members = await this.membersOf(await this.series.compared(chosen?.id ?? null, compared), filter);
    const shared = sharedKeys(members.map(({ keys }) => keys));
    const campaigns: TrendCampaign[] = [];
    for (const member of members) campaigns.push(await this.measure(member, sharedOnly ? shared : member.keys, filter));
    const all = new Set(members.flatMap(({ keys }) => [...keys]));
    return { questionnaires, chosen, shared: shared.size, unshared: all.size - shared.size, sections: sectionsOf(members), campaigns };
  }

  private async membersOf(compared: readonly SeriesCampaign[], filter: ReportFilter): Promise<Member[]> {
    const members: Member[] = [];
    for (const campaign of compared) {
      const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
      const baseline = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
      const asked = askedKeys({ form: campaign.form, questions: questionnaire.questions });
      const chosen = yardstickOf(questionnaire, baseline).questions.filter(isChosen(filter));
      members.push({ campaign, questionnaire, baseline, keys: new Set(chosen.flatMap(({ key }) => (asked.has(key) ? key : []))) });
    }
    return members;
  }

  private async measure(member: Member, keys: ReadonlySet<string>, filter: ReportFilter): Promise<TrendCampaign> {
    const { campaign, baseline } = member;
    const isWhole = !isFiltered(filter) && keys.size === member.keys.size;
    const kept = isWhole ? await this.keptPoint(campaign.id) : null;
    return { campaign, baseline, questions: keys.size, point: kept ?? (await this.computed(member, keys, filter)) };
  }

  /** What the whole campaign came to is kept already; null while it is not, or a change is on its way into it. */
  private async keptPoint(campaignId: string): Promise<TrendPoint | null> {
    const kept = await this.kept.find(campaignId, BASIS);
    return kept?.content && kept.revision === kept.wanted ? keptPoint(kept.content) : null;
  }

  private async computed(
    { campaign, questionnaire, baseline }: Member,
    keys: ReadonlySet<string>,
    filter: ReportFilter,
  ): Promise<TrendPoint> {
    const tally = new AttainmentTally(yardstickOf(questionnaire, baseline).questions, ({ key }) => keys.has(key));
    return trendPoint(await this.trends.cohort(campaign.id, BASIS, filter), tally);
  }
}

/** The newest version's in its order, then those that only older ones had. */
function sectionsOf(members: readonly Member[]): Section[] {
  const byKey = new Map<string, Section>();
  for (const { questionnaire } of members.toReversed()) {
    for (const section of questionnaire.content.sections) if (!byKey.has(section.key)) byKey.set(section.key, section);
  }
  return [...byKey.values()];
}
