import { OrganizationsService } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { type OwnScore, OwnTrendRepository } from '../data/own-trend.repository.js';
import { SubmissionsInForce } from '../data/submissions-in-force.repository.js';
import { BASIS } from '../domain/basis.js';
import { refuse } from '../domain/problems.js';
import { type AskedOtherwise, askedOtherwise } from '../domain/trend/asked-alike.js';

/** Six years of quarters. */
const MOST = 24;

export interface TrendPoint extends OwnScore {
  readonly buyerName: string;
  /** What was asked otherwise than for the point before, so that the two cannot be compared; empty for the first. */
  readonly otherwise: readonly AskedOtherwise[];
}

/** How a supplier's own answers to one questionnaire developed, whoever asked. */
@Injectable()
export class OwnTrend {
  constructor(
    private readonly trend: OwnTrendRepository,
    private readonly inForce: SubmissionsInForce,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * As the supplier; the oldest first.
   *
   * @throws AppError `nothing_submitted`
   */
  async of(assessmentId: string): Promise<TrendPoint[]> {
    if ((await this.inForce.own(assessmentId)) === null) throw refuse('nothing_submitted');
    const scores = await this.trend.alike(assessmentId, BASIS, MOST);
    const names = await this.organizations.names(scores.map(({ buyerId }) => buyerId));
    return scores.reverse().map((score, at) => {
      const before = scores[at - 1];
      return { ...score, buyerName: names.get(score.buyerId) ?? '', otherwise: before ? askedOtherwise(before, score) : [] };
    });
  }
}
