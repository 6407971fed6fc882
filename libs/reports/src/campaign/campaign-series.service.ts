import { Injectable } from '@nestjs/common';

import { type AskedQuestionnaire, type SeriesCampaign, TrendsRepository, type Turnout } from '../data/trends.repository.js';
import { comparedOf } from '../domain/compared-campaigns.js';
import { refuse } from '../domain/problems.js';

/** A campaign that can be compared with others, and how many have answered it. */
export type ComparableCampaign = SeriesCampaign & Turnout;

/** Campaigns that asked the same questionnaire, in whatever version: which there are, and which of them are compared. */
@Injectable()
export class CampaignSeries {
  constructor(private readonly trends: TrendsRepository) {}

  questionnaires(): Promise<AskedQuestionnaire[]> {
    return this.trends.questionnaires();
  }

  /** The questionnaire that was named, or that of the chosen campaigns, or the one sent last; null where that was not sent out. */
  async questionnaireOf(
    all: readonly AskedQuestionnaire[],
    named: string | null,
    chosen: readonly string[] = [],
  ): Promise<AskedQuestionnaire | null> {
    const [first] = chosen;
    if (named === null && first === undefined) return all[0] ?? null;
    const wanted = named ?? (first === undefined ? null : await this.trends.questionnaireOf(first));
    return all.find(({ id }) => id === wanted) ?? null;
  }

  /** @throws AppError `too_many_compared`, `compared_unknown` */
  async compared(questionnaireId: string | null, chosen?: readonly string[]): Promise<readonly SeriesCampaign[]> {
    return comparedOf(questionnaireId === null ? [] : await this.trends.series(questionnaireId), chosen);
  }

  /** Information classes that one supplier was asked for, by campaign. */
  classesOf(relationshipId: string, campaigns: readonly SeriesCampaign[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.trends.classesOf(
      relationshipId,
      campaigns.map(({ id }) => id),
    );
  }

  /** All that may be chosen, the newest first. @throws AppError `questionnaire_not_sent` */
  async comparable(questionnaireId: string): Promise<ComparableCampaign[]> {
    const series = await this.trends.series(questionnaireId);
    if (series.length === 0) throw refuse('questionnaire_not_sent', {}, 'questionnaire');
    const turnouts = await this.trends.turnouts(series.map(({ id }) => id));
    return series.map((campaign) => ({ ...campaign, ...(turnouts.get(campaign.id) ?? { asked: 0, submitted: 0 }) })).reverse();
  }
}
