import { AssessmentsService } from '@app/assessments';
import { AuditTrail } from '@app/audit';
import { LinksService } from '@app/identity';
import type { Clock } from '@app/kernel';
import { Changes, CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.js';
import { CampaignsRepository } from './data/campaigns.repository.js';
import { deadlineOf } from './deadline.js';
import { linkEnds } from './domain/link-life.js';
import { refuse } from './domain/problems.js';
import { LettersService } from './letters.service.js';
import { RemindersService } from './reminders.service.js';
import { insistOnRunning } from './running-campaign.js';

/** What a buyer does with an issued campaign. */
@Injectable()
export class RunningCampaigns {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly assessments: AssessmentsService,
    private readonly links: LinksService,
    private readonly letters: LettersService,
    private readonly reminders: RemindersService,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Moves the due day of everybody who has not ended, prolongs the personal links of those who still answer and tells them, plans the reminders anew. */
  async extend(id: string, seen: number, dueDay: string): Promise<Campaign> {
    const before = insistOnRunning(await this.campaigns.hold(id));
    if (before.version !== seen) throw refuse('campaign_changed');
    const dueAt = deadlineOf(dueDay, before.timeZone, this.clock.now());
    if (dueAt <= before.dueAt) throw refuse('due_day_not_later', { dueDay: before.dueDay }, 'dueDay');
    const campaign = await this.campaigns.extend(id, seen, dueDay, dueAt);
    if (!campaign) throw refuse('campaign_changed');

    const waiting = await this.assessments.extendAll(id, { day: dueDay, at: dueAt, timeZone: before.timeZone });
    const ids = waiting.map(({ assessmentId }) => assessmentId);
    await this.links.prolongFor('supplier_invitation', ids, linkEnds(dueAt));
    await this.letters.toEach(campaign, waiting, ({ addressee: { linkId }, envelope, names }) => ({
      ...envelope,
      template: 'supplier_extended',
      linkId,
      details: { ...names, dueAt: dueAt.toISOString(), previousDueAt: before.dueAt.toISOString() },
    }));
    await this.reminders.schedule(campaign);
    await this.changes.announce(`campaign:${id}`);
    this.trail.record('campaign.extended', { type: 'campaign', id }, { name: before.name, from: before.dueDay, to: dueDay });
    return campaign;
  }

  /** Ends everything that has not ended, and with it the personal links of those who were still asked; they are told. Submissions stay. */
  async cancel(id: string, seen: number, reason: string): Promise<Campaign> {
    insistOnRunning(await this.campaigns.hold(id));
    const campaign = await this.campaigns.cancel(id, seen, this.clock.now(), reason);
    if (!campaign) throw refuse('campaign_changed');

    const waiting = await this.assessments.cancelAll(id, reason);
    const ids = waiting.map(({ assessmentId }) => assessmentId);
    await this.links.revokeFor('supplier_invitation', ids);
    await this.letters.toEach(campaign, waiting, ({ envelope, names }) => ({
      ...envelope,
      template: 'campaign_cancelled',
      details: { ...names, reason },
    }));
    await this.changes.announce(`campaign:${id}`);
    this.trail.record('campaign.cancelled', { type: 'campaign', id }, { name: campaign.name, reason });
    return campaign;
  }
}
