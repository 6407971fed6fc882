import { AuditTrail } from '@app/audit';
import { OrganizationsService } from '@app/identity';
import { type Clock, decodeCursor, newId, type Page, pageOf } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AskedContent } from './asked-content.service.js';
import type { Campaign, CampaignFilter, CampaignPlan } from './campaign.js';
import { CampaignsRepository, type Deadline, type Newest } from './data/campaigns.repository.js';
import { deadlineOf } from './deadline.js';
import { refuse } from './domain/problems.js';

/** A campaign while it is being planned; reading one in any state. */
@Injectable()
export class CampaignDrafts {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly content: AskedContent,
    private readonly organizations: OrganizationsService,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw refuse('campaign_not_found');
    return campaign;
  }

  /** Newest first. */
  async list(cursor: string | null, limit: number, filter: CampaignFilter = {}): Promise<Page<Campaign>> {
    const rows = await this.campaigns.list(filter, cursor === null ? null : placeOf(cursor), limit + 1);
    return pageOf(rows, limit, (campaign) => [campaign.createdAt.toISOString(), campaign.id]);
  }

  async plan(plan: CampaignPlan): Promise<Campaign> {
    const id = newId();
    const kept = { ...plan, ...(await this.content.ownersOf(plan)) };
    await this.campaigns.insert(id, kept, await this.deadline(plan), this.clock.now());
    this.trail.record('campaign.planned', { type: 'campaign', id }, { name: plan.name });
    return this.find(id);
  }

  /** @param seen the version that the page had loaded */
  async change(id: string, seen: number, changes: Partial<CampaignPlan>): Promise<Campaign> {
    const campaign = await this.find(id);
    if (campaign.state !== 'draft') throw refuse('campaign_not_draft');
    const plan = await this.owned({ ...campaign, ...changes }, changes);
    const changed = await this.campaigns.updateDraft(id, seen, plan, await this.deadline(plan));
    if (!changed) throw refuse('campaign_changed', { version: (await this.find(id)).version });
    this.trail.record('campaign.changed', { type: 'campaign', id }, { name: changed.name, fields: Object.keys(changes) });
    return changed;
  }

  async discard(id: string, seen: number): Promise<void> {
    const { state, name } = await this.find(id);
    if (state !== 'draft') throw refuse('campaign_not_draft');
    if ((await this.campaigns.removeDraft(id, seen)) === 0) throw refuse('campaign_changed');
    this.trail.record('campaign.discarded', { type: 'campaign', id }, { name });
  }

  /** Other versions may have other owners. */
  private async owned(plan: Campaign, { questionnaireVersionId, baselineVersionId }: Partial<CampaignPlan>): Promise<Campaign> {
    if (questionnaireVersionId === undefined && baselineVersionId === undefined) return plan;
    return { ...plan, ...(await this.content.ownersOf(plan)) };
  }

  private async deadline({ dueDay }: Pick<CampaignPlan, 'dueDay'>): Promise<Deadline> {
    const { timeZone } = await this.organizations.current();
    return { dueAt: deadlineOf(dueDay, timeZone, this.clock.now()), timeZone };
  }
}

function placeOf(cursor: string): Newest {
  const [createdAt, id] = decodeCursor(cursor, ['moment', 'id']);
  return { createdAt, id };
}
