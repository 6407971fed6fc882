import { AssessmentsService, type CampaignAssessment } from '@app/assessments';
import { Jobs } from '@app/jobs';
import { type Clock, startOfToday } from '@app/kernel';
import { Changes, CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.js';
import { CampaignsRepository } from './data/campaigns.repository.js';
import { reminderMoments } from './domain/reminders.js';
import { LettersService } from './letters.service.js';
import { reminderMail } from './supplier-mails.js';

/** What a reminder job carries: enough to see on waking whether it is still wanted. */
export interface ReminderJob {
  readonly tenantId: string;
  readonly campaignId: string;
  readonly dueDay: string;
  readonly daysBefore: number;
}

/** Reminding those who have not submitted, by plan or by hand. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly assessments: AssessmentsService,
    private readonly letters: LettersService,
    private readonly jobs: Jobs,
    private readonly database: TenantDatabase,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One job per reminder day still to come. After an extension this is called again; the old jobs find a due day that is no longer theirs. */
  async schedule({ id, dueAt, dueDay, reminderDays }: Campaign): Promise<void> {
    for (const { daysBefore, at } of reminderMoments(dueAt, reminderDays, this.clock.now())) {
      const job: ReminderJob = { tenantId: this.database.tenantId, campaignId: id, dueDay, daysBefore };
      await this.jobs.enqueue('campaigns.remind', job, { startAfter: at });
    }
  }

  /** A planned reminder has come up. */
  async remindAsPlanned({ campaignId, dueDay, daysBefore }: ReminderJob): Promise<void> {
    const campaign = await this.campaigns.hold(campaignId);
    if (campaign?.state !== 'issued' || campaign.dueDay !== dueDay || !campaign.reminderDays.includes(daysBefore)) return;
    await this.remind(campaign, await this.due(campaign));
  }

  /** Mails everybody of `waiting` with the personal link; says so in the log of each assessment. */
  async remind(campaign: Campaign, waiting: readonly CampaignAssessment[]): Promise<number> {
    const ids = waiting.map(({ assessmentId }) => assessmentId);
    const mails = await this.letters.toEach(campaign, waiting, ({ assessment, addressee }) =>
      reminderMail(campaign, addressee, assessment),
    );
    await this.assessments.note(ids, 'reminded');
    await this.changes.announce(`campaign:${campaign.id}`);
    return mails;
  }

  /**
   * Whose answer is missing and who was not reminded today: the same recipient hears from us at most once a day.
   * A rest of 24 hours instead would swallow every second reminder of a plan with two days in a row.
   */
  due({ id, timeZone }: Campaign): Promise<CampaignAssessment[]> {
    return this.assessments.forReminder(id, startOfToday(this.clock.now(), timeZone));
  }
}
