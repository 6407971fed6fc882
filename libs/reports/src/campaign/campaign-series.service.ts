import { Injectable } from '@nestjs/common';

import { type AskedQuestionnaire, type SeriesCampaign, TrendsRepository, type Turnout } from '../data/trends.repository.js';
import { refuse } from '../domain/problems.js';
import { comparedOf, MOST_COMPARED } from '../domain/trend/compared-campaigns.js';

/** A campaign that can be compared with others. */
export interface ComparableCampaign extends SeriesCampaign {
  /** How many have answered it; null where it was not counted. */
  readonly turnout: Turnout | null;
}

const NOBODY_ASKED: Turnout = { asked: 0, submitted: 0 };

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

  /**
   * All that may be chosen, the newest first. A series has no end: answers are counted of as many as stand side by side, the newest ones.
   *
   * @throws AppError `questionnaire_not_sent`
   */
  async comparable(questionnaireId: string): Promise<ComparableCampaign[]> {
    const series = await this.trends.series(questionnaireId);
    if (series.length === 0) throw refuse('questionnaire_not_sent', {}, 'questionnaire');
    const counted = series.slice(-MOST_COMPARED).map(({ id }) => id);
    const turnouts = await this.trends.turnouts(counted);
    const turnoutOf = (id: string) => (counted.includes(id) ? (turnouts.get(id) ?? NOBODY_ASKED) : null);
    return series.map((campaign) => ({ ...campaign, turnout: turnoutOf(campaign.id) })).reverse();
  }
}
