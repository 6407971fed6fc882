import { AuditTrail } from '@app/audit';
import type { Clock } from '@app/kernel';
import { Changes, CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';
import { CampaignsRepository } from './data/campaigns.repository.js';
import { refuse } from './domain/problems.js';
import { InvitationsService } from './invitations.service.js';
import { RecipientsService } from './recipients.service.js';
import { RemindersService } from './reminders.service.js';
import { SenderService } from './sender.service.js';

export interface Issued {
  readonly campaign: Campaign;
  readonly issued: number;
  readonly leftOut: number;
  /** Mails that wait because a new organization may send so many a day. */
  readonly heldMails: number;
}

/** Sends one questionnaire to many suppliers: rows and jobs together, in the request's one transaction. */
@Injectable()
export class CampaignIssue {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly recipients: RecipientsService,
    private readonly invitations: InvitationsService,
    private readonly reminders: RemindersService,
    private readonly sender: SenderService,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param seen the version that the page had loaded
   * @param leaveOut issue to those who are ready, although others are not
   * @throws AppError `suppliers_not_ready` names every supplier that needs something first
   */
  async issue(id: string, seen: number, leaveOut: boolean): Promise<Issued> {
    const draft = await this.find(id);
    const sender = await this.sender.confirmed();
    if (draft.state !== 'draft') throw refuse('campaign_not_draft');
    if (draft.purpose.trim() === '') throw refuse('purpose_missing', {}, 'purpose');
    if (draft.dueAt <= this.clock.now()) throw refuse('due_day_past', {}, 'dueDay');

    const campaign = await this.campaigns.markIssued(id, seen, this.clock.now(), sender);
    if (!campaign) throw refuse('campaign_changed');
    const { ready, obstacles } = await this.recipients.select(campaign);
    const stopped = new Set(obstacles.map(({ relationshipId }) => relationshipId)).size;
    if (stopped > 0 && !leaveOut) throw refuse('suppliers_not_ready', { count: stopped, obstacles });
    if (ready.length === 0) throw refuse('no_recipients', {}, 'recipients');

    const heldMails = await this.invitations.invite(campaign, ready);
    await this.reminders.schedule(campaign);
    await this.changes.announce(`campaign:${id}`);
    this.trail.record('campaign.issued', { type: 'campaign', id }, factsOf(campaign, ready.length, stopped));
    return { campaign, issued: ready.length, leftOut: stopped, heldMails };
  }

  private async find(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw refuse('campaign_not_found');
    return campaign;
  }
}

/** With whose versions they are: the trail has to say by itself what was asked. */
function factsOf({ name, form, dueDay, timeZone, ...campaign }: Campaign, suppliers: number, leftOut: number) {
  const questionnaire = { ownerId: campaign.questionnaireOwnerId, id: campaign.questionnaireVersionId };
  const baseline = { ownerId: campaign.baselineOwnerId, id: campaign.baselineVersionId };
  return { name, questionnaire, baseline, form, dueDay, timeZone, suppliers, leftOut };
}
