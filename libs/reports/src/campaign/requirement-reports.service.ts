import { CampaignDrafts } from '@app/campaigns';
import type { RequirementState } from '@app/gap-analysis';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Frameworks, type Question, QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { askedPositions } from '../domain/campaign/asked-positions.js';
import type { StateCounts } from '../domain/frameworks/framework-figures.js';
import { type OutlineRequirement, outlineOf } from '../domain/frameworks/framework-outline.js';
import { countStates, type RequirementStanding, requirementStandings } from '../domain/frameworks/requirement-standings.js';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';
import { HeatMaps, type SupplierName } from './heat-map.service.js';

export type NamedStanding = RequirementStanding & SupplierName;

export interface RequirementReport extends Page<NamedStanding> {
  readonly frameworkId: string;
  readonly requirement: OutlineRequirement;
  /** Those that are mapped to it, as they are asked, in its order. */
  readonly questions: readonly Question[];
  /** Of all chosen suppliers that submitted, whatever states were wished for. */
  readonly states: StateCounts;
}

export interface RequirementWish {
  readonly campaignId: string;
  readonly frameworkId: string;
  readonly requirementId: string;
  readonly filter: ReportFilter;
  /** Only suppliers that stand so to it. */
  readonly states: readonly RequirementState[] | null;
}

/** One requirement of a framework over a campaign's chosen suppliers: who meets it, and what they answered. */
@Injectable()
export class RequirementReports {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly figures: FiguresService,
    private readonly heatMaps: HeatMaps,
  ) {}

  /** By supplier code. @throws AppError `framework_not_found`, `requirement_not_found` */
  async of(
    { campaignId, frameworkId, requirementId, filter, states }: RequirementWish,
    cursor: string | null,
    limit: number,
  ): Promise<RequirementReport> {
    const campaign = await this.campaigns.find(campaignId);
    const { questions } = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const outline = outlineOf(await this.frameworks.whole(frameworkId), askedPositions({ form: campaign.form, questions }), null);
    const requirement = outline.requirements.find(({ id }) => id === requirementId);
    if (!requirement) throw refuse('requirement_not_found');

    const { suppliers } = await this.figures.chain(campaign, filter);
    const after = cursor === null ? null : decodeCursor(cursor, ['text'])[0];
    const standings = requirementStandings(requirement, suppliers);
    const wanted = standings.filter(({ code, state }) => (states === null || states.includes(state)) && (after === null || code > after));
    const { items, next } = pageOf(wanted.slice(0, limit + 1), limit, ({ code }) => [code]);
    return {
      ...{ frameworkId, requirement, next, states: countStates(standings) },
      questions: requirement.questions.flatMap(({ position }) => questions[position] ?? []),
      items: await this.heatMaps.named(campaignId, items),
    };
  }
}
