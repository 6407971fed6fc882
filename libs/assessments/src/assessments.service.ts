import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { CampaignSteps } from './campaign/campaign-steps.service.js';
import { Issuing } from './campaign/issuing.service.js';
import { CampaignAssessmentsRepository } from './data/campaign-assessments.repository.js';
import { likelyMinutes } from './domain/answers/minutes.js';
import type { AssessmentSize } from './domain/answers/size.js';
import { isAwaited } from './domain/assessment-state.js';
import type { CampaignAssessment, CampaignProgress } from './domain/campaign/campaign-assessments.js';
import { campaignProgress } from './domain/campaign/campaign-progress.js';
import type { AssessmentToIssue, Due, IssuedCampaign } from './domain/campaign/issue.js';
import { refuse } from './domain/problems.js';

/** What a campaign does with its assessments, as the buyer, in the buyer's open transaction. The campaign's own audit entry speaks for all. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly issuing: Issuing,
    private readonly steps: CampaignSteps,
    private readonly assessments: CampaignAssessmentsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One assessment per row with its first step, and the right of each supplier to read both versions.
   *
   * @returns by assessment id, for the invitations
   * @throws AppError `nothing_to_ask` when the form has no question for a supplier's classes
   */
  issueMany(campaign: IssuedCampaign, rows: readonly AssessmentToIssue[]): Promise<ReadonlyMap<string, AssessmentSize>> {
    return this.issuing.issue(campaign, rows);
  }

  /** Moves the due moment of every assessment that has not ended; returns those that still wait for their supplier. */
  extendAll(campaignId: string, due: Due): Promise<CampaignAssessment[]> {
    return this.steps.extend(campaignId, due);
  }

  /** Ends every assessment that was not accepted or refused; returns those that still waited for their supplier. */
  cancelAll(campaignId: string, reason: string | null): Promise<CampaignAssessment[]> {
    return this.steps.cancel(campaignId, reason);
  }

  /** Those that still wait for their supplier and were not reminded since a moment. */
  forReminder(campaignId: string, since: Date): Promise<CampaignAssessment[]> {
    return this.assessments.remindable(campaignId, since);
  }

  /**
   * One of a campaign, while it still waits for its supplier; else null.
   *
   * @throws AppError `assessment_not_found` when the campaign has none of this id
   */
  async waiting(campaignId: string, assessmentId: string): Promise<CampaignAssessment | null> {
    const found = await this.assessments.find(campaignId, assessmentId);
    if (!found) throw refuse('assessment_not_found');
    return isAwaited(found.state) ? found : null;
  }

  /** @throws AppError `assessment_not_found` unless every one of these belongs to the campaign */
  async insistOn(campaignId: string, assessmentIds: readonly string[]): Promise<void> {
    const distinct = [...new Set(assessmentIds)];
    if ((await this.assessments.count(campaignId, distinct)) < distinct.length) throw refuse('assessment_not_found');
  }

  async progressOf(campaignId: string): Promise<CampaignProgress> {
    const progress = (await this.progressOfMany([campaignId])).get(campaignId);
    return progress ?? campaignProgress([]);
  }

  /** By campaign; one without assessments is missing. */
  async progressOfMany(campaignIds: readonly string[]): Promise<ReadonlyMap<string, CampaignProgress>> {
    const figures = await this.assessments.figures(campaignIds, this.clock.now());
    const byCampaign = Map.groupBy(figures, ({ campaignId }) => campaignId);
    return new Map([...byCampaign].map(([campaignId, members]) => [campaignId, campaignProgress(members)]));
  }

  /** Writes what the buyer did beside these assessments into their logs, which both parties read. */
  note(assessmentIds: readonly string[], step: 'reminded' | 'contact_replaced'): Promise<void> {
    return this.steps.note(assessmentIds, step);
  }

  /** About how long so many questions take. */
  minutesFor(questions: number): number {
    return likelyMinutes(questions);
  }
}
