import { setImmediate } from 'node:timers/promises';
import { type Campaign, CampaignDrafts } from '@app/campaigns';
import { Frameworks, type MappedFramework, QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { CohortsRepository } from '../data/cohorts.repository.js';
import { BASIS } from '../domain/basis.js';
import { askedPositions } from '../domain/campaign/asked-positions.js';
import { type Coverage, coverageOf, type LevelCoverage, levelsOf } from '../domain/frameworks/framework-coverage.js';
import { type FrameworkFigures, frameworkFigures } from '../domain/frameworks/framework-figures.js';
import { type FrameworkOutline, outlineOf } from '../domain/frameworks/framework-outline.js';
import { refuse } from '../domain/problems.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';

export interface CoveredFramework {
  readonly framework: MappedFramework;
  readonly coverage: Coverage;
  readonly levels: readonly LevelCoverage[];
}

export interface FrameworkReport extends CoveredFramework {
  /** Null: whatever its level. */
  readonly level: string | null;
  readonly outline: FrameworkOutline;
  readonly figures: FrameworkFigures;
}

/** What a campaign's chosen suppliers come to against what others require. */
@Injectable()
export class FrameworkReports {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly figures: FiguresService,
    private readonly cohorts: CohortsRepository,
  ) {}

  /** Every framework, and how much of it the campaign's questions ask for. */
  async list(campaignId: string): Promise<CoveredFramework[]> {
    const asked = await this.asked(await this.campaigns.find(campaignId));
    return (await this.frameworks.every()).map((framework) => coveredFramework(framework, asked));
  }

  /** Every framework wholly, one after another, all of the same submissions. */
  async *every(campaignId: string, filter: ReportFilter): AsyncGenerator<FrameworkReport> {
    const campaign = await this.campaigns.find(campaignId);
    const asked = await this.asked(campaign);
    const { questions } = await this.figures.yardstick(campaign);
    const submitted = await this.cohorts.of(campaignId, BASIS, await this.cohorts.conditions(filter));
    for (const framework of await this.frameworks.every()) {
      const outline = outlineOf(framework, asked, null);
      const figures = frameworkFigures(outline, { ...submitted, questions, isChosen: isChosen(filter) });
      yield { ...coveredFramework(framework, asked), level: null, outline, figures };
      // Others are served before the next one is added up.
      await setImmediate();
    }
  }

  /** @throws AppError `framework_not_found`, `framework_level_unknown` */
  async of(campaignId: string, frameworkId: string, level: string | null, filter: ReportFilter): Promise<FrameworkReport> {
    const campaign = await this.campaigns.find(campaignId);
    const asked = await this.asked(campaign);
    const framework = await this.frameworks.whole(frameworkId);
    const covered = coveredFramework(framework, asked);
    const outline = outlineAt(covered, asked, level);
    const { questions } = await this.figures.yardstick(campaign);
    const submitted = await this.cohorts.of(campaignId, BASIS, await this.cohorts.conditions(filter));
    const figures = frameworkFigures(outline, { ...submitted, questions, isChosen: isChosen(filter) });
    return { ...covered, level, outline, figures };
  }

  /** The questions that a campaign could ask, each with its place in its version. */
  private async asked({ form, questionnaireOwnerId, questionnaireVersionId }: Campaign): Promise<ReadonlyMap<string, number>> {
    const { questions } = await this.questionnaires.version(questionnaireOwnerId, questionnaireVersionId);
    return askedPositions({ form, questions });
  }
}

export function coveredFramework(framework: MappedFramework, asked: ReadonlyMap<string, number>): CoveredFramework {
  return { framework, coverage: coverageOf(outlineOf(framework, asked, null).whole), levels: levelsOf(framework, asked) };
}

/** @throws AppError `framework_level_unknown` */
export function outlineAt(
  { framework, levels }: CoveredFramework,
  asked: ReadonlyMap<string, number>,
  level: string | null,
): FrameworkOutline {
  if (level !== null && !levels.some(({ id }) => id === level)) throw refuse('framework_level_unknown', {}, 'level');
  return outlineOf(framework, asked, level);
}
