import { BaselinesService, type BaselineVersion } from '@app/baselines';
import { AttainmentTally } from '@app/gap-analysis';
import type { Clock } from '@app/kernel';
import { QuestionnairesService, type QuestionnaireVersion, type Section } from '@app/questionnaires';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { CohortsRepository, type SteadySuppliers } from '../data/cohorts.repository.js';
import { KeptReportsRepository } from '../data/kept-reports.repository.js';
import type { SupplierConditions } from '../data/report-conditions.js';
import type { AskedQuestionnaire, SeriesCampaign } from '../data/trends.repository.js';
import { BASIS } from '../domain/basis.js';
import { yardstickOf } from '../domain/campaign/yardstick.js';
import { isChosen, isFiltered, type ReportFilter, type SeriesFilter } from '../domain/report-filter.js';
import { type PreliminaryTogether, preliminaryOf, preliminaryTogether } from '../domain/trend/preliminary.js';
import {
  askedKeys,
  type Cohort,
  keptPoint,
  type QuestionCounts,
  questionCounts,
  type Statistic,
  sharedKeys,
  type TrendPoint,
  trendPoint,
} from '../domain/trend/trend.js';
import { askedAhead } from './asked-ahead.js';
import { CampaignSeries } from './campaign-series.service.js';

export interface TrendCampaign {
  readonly campaign: SeriesCampaign;
  readonly baseline: BaselineVersion;
  /** Questions that its numbers are worked out from. */
  readonly questions: QuestionCounts;
  readonly point: TrendPoint;
  /** Why the point may still move; null: it will not. */
  readonly preliminary: PreliminaryTogether | null;
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
  /** Where only those are compared who answered in every campaign: who they are. Null: everybody is, or they are more than a filter names. */
  readonly steady: readonly string[] | null;
  /** The oldest first. */
  readonly campaigns: readonly TrendCampaign[];
}

interface Member {
  readonly campaign: SeriesCampaign;
  readonly questionnaire: QuestionnaireVersion;
  readonly baseline: BaselineVersion;
  /** Of the chosen questions, those that it asked. */
  readonly keys: ReadonlySet<string>;
}

/** With the questions that its numbers are to be worked out from. */
interface MeasuredMember extends Member {
  readonly measured: ReadonlySet<string>;
}

/** How the campaigns that asked the same questionnaire follow one another. Each is measured with the baseline of its own time. */
@Injectable()
export class Trends {
  constructor(
    private readonly series: CampaignSeries,
    private readonly cohorts: CohortsRepository,
    private readonly kept: KeptReportsRepository,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param questionnaireId null: that of the campaigns to compare, or the one that was sent last
   * @param sharedOnly whether questions that not every campaign asked are left out
   * @param statistic another than the median, for what is about one supplier alone
   * @throws AppError `too_many_compared`, `compared_unknown`
   */
  async of(
    questionnaireId: string | null,
    { campaigns: compared, answeredAll, ...filter }: SeriesFilter,
    sharedOnly: boolean,
    statistic?: Statistic,
  ): Promise<Trend> {
    const questionnaires = await this.series.questionnaires();
    const chosen = await this.series.questionnaireOf(questionnaires, questionnaireId, compared);
    const members = await this.membersOf(await this.series.compared(chosen?.id ?? null, compared), filter);
    const shared = sharedKeys(members.map(({ keys }) => keys));
    const measured = members.map((member) => ({ ...member, measured: sharedOnly ? shared : member.keys }));
    const { campaigns, steady } = await this.cohorts.inTurn(async () => {
      const conditions = await this.cohorts.conditions(filter);
      const same = answeredAll ? await this.cohorts.steady(idsOf(members), BASIS, conditions) : null;
      const points = await this.measure(measured, (member) => this.brought(member, filter, conditions, same), statistic);
      return { campaigns: same ? preliminaryTogether(points) : points, steady: same?.named ?? null };
    });
    const all = new Set(members.flatMap(({ keys }) => [...keys]));
    return {
      questionnaires,
      chosen,
      shared: shared.size,
      unshared: all.size - shared.size,
      sections: sectionsOf(members),
      steady,
      campaigns,
    };
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

  /** @param bring what a member's point is made of, or the point itself */
  private async measure(
    members: readonly MeasuredMember[],
    bring: (member: MeasuredMember) => Promise<TrendPoint | Cohort>,
    statistic?: Statistic,
  ): Promise<TrendCampaign[]> {
    const now = this.clock.now();
    const campaigns: TrendCampaign[] = [];
    for await (const [member, brought] of askedAhead(members, bring)) {
      const { campaign, questionnaire, baseline, measured } = member;
      const point = 'lines' in brought ? trendPoint(brought, tallyOf(member), statistic) : brought;
      const compared = yardstickOf(questionnaire, baseline).questions.filter(({ key }) => measured.has(key));
      const preliminary = preliminaryOf(point, campaign.dueAt, now);
      campaigns.push({ campaign, baseline, questions: questionCounts(compared), point, preliminary });
    }
    return campaigns;
  }

  private async brought(
    { campaign, keys, measured }: MeasuredMember,
    filter: ReportFilter,
    conditions: SupplierConditions,
    steady: SteadySuppliers | null,
  ): Promise<TrendPoint | Cohort> {
    const isWhole = !isFiltered(filter) && steady === null && measured.size === keys.size;
    const kept = isWhole ? await this.keptPoint(campaign.id) : null;
    return kept ?? (await this.cohorts.of(campaign.id, BASIS, conditions, steady));
  }

  /** What the whole campaign came to is kept already; null while it is not, or a change is on its way into it. */
  private async keptPoint(campaignId: string): Promise<TrendPoint | null> {
    const kept = await this.kept.find(campaignId, BASIS);
    return kept?.content && kept.revision === kept.wanted ? keptPoint(kept.content) : null;
  }
}

function idsOf(members: readonly Member[]): string[] {
  return members.map(({ campaign }) => campaign.id);
}

function tallyOf({ questionnaire, baseline, measured }: MeasuredMember): AttainmentTally {
  return new AttainmentTally(yardstickOf(questionnaire, baseline).questions, ({ key }) => measured.has(key));
}

/** The newest version's in its order, then those that only older ones had. */
function sectionsOf(members: readonly Member[]): Section[] {
  const byKey = new Map<string, Section>();
  for (const { questionnaire } of members.toReversed()) {
    for (const section of questionnaire.content.sections) if (!byKey.has(section.key)) byKey.set(section.key, section);
  }
  return [...byKey.values()];
}
