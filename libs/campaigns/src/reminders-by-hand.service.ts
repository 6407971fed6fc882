import { AssessmentsService, type CampaignAssessment, CampaignLines, type LineFilter } from '@app/assessments';
import { AuditTrail } from '@app/audit';
import { Injectable } from '@nestjs/common';

import { CampaignsRepository } from './data/campaigns.repository.js';
import { refuse } from './domain/problems.js';
import { RemindersService } from './reminders.service.js';
import { insistOnRunning } from './running-campaign.js';

/** Whom a buyer picks out; what is not said holds for everybody. */
export interface ReminderChoice {
  readonly assessmentIds?: readonly string[];
  /** As in the list of the campaign's lines. */
  readonly filter?: LineFilter;
}

/** Reminding now, without waiting for the day that was planned. */
@Injectable()
export class RemindersByHand {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly assessments: AssessmentsService,
    private readonly lines: CampaignLines,
    private readonly reminders: RemindersService,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Reminds those chosen among whoever has not submitted. Who was reminded today is left in peace.
   *
   * @returns how many mails go out
   * @throws AppError `assessment_not_found` for one named that the campaign has not, `reminded_just_now` when nobody of those named is left
   */
  async remind(id: string, { assessmentIds, filter }: ReminderChoice): Promise<number> {
    const campaign = insistOnRunning(await this.campaigns.hold(id));
    if (assessmentIds) await this.assessments.insistOn(id, assessmentIds);
    const waiting = among(await this.reminders.due(campaign), assessmentIds && new Set(assessmentIds));
    const chosen = among(waiting, filter && (await this.lines.idsOf(id, filter)));
    if (assessmentIds && chosen.length === 0) throw refuse('reminded_just_now');
    const mails = await this.reminders.remind(campaign, chosen);
    this.trail.record('campaign.reminded', { type: 'campaign', id }, { name: campaign.name, mails });
    return mails;
  }
}

function among(waiting: readonly CampaignAssessment[], ids: ReadonlySet<string> | undefined): readonly CampaignAssessment[] {
  return ids ? waiting.filter(({ assessmentId }) => ids.has(assessmentId)) : waiting;
}
