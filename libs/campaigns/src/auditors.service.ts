import {
  type EngagedAuditor,
  EngagementsService,
  type EngagementTerms,
  type EngagementWish,
  type Invitation,
  InvitationsService,
} from '@app/identity';
import type { Clock, Language } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AuditorLetters } from './auditor-letters.service.js';
import { CampaignsRepository } from './data/campaigns.repository.js';
import { accessChange } from './domain/access-change.js';
import { refuse } from './domain/problems.js';

export type AuditorState = 'invited' | 'active' | 'suspended' | 'over';

/** An outsider who may look at chosen campaigns, or is asked to. */
export interface Auditor extends EngagementTerms {
  /** The person's; of the invitation, while nobody has accepted it. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: AuditorState;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  /** Null while nobody has accepted. */
  readonly version: number | null;
}

export interface AuditorRequest {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly wish: EngagementWish;
}

/** Who from outside may look at which campaigns. In the open transaction. */
@Injectable()
export class AuditorsService {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly engagements: EngagementsService,
    private readonly invitations: InvitationsService,
    private readonly letters: AuditorLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those invited first, then those who look on, then those whose time is over. */
  async list(): Promise<Auditor[]> {
    const invited = (await this.invitations.listOpen()).flatMap((invitation) => asInvited(invitation));
    const engaged = (await this.engagements.list()).map((auditor) => this.asEngaged(auditor));
    return this.named([...invited, ...engaged]);
  }

  /** @throws AppError `campaigns_to_audit_unknown`, and as `InvitationsService.invite` */
  async invite({ wish, ...person }: AuditorRequest): Promise<Auditor> {
    const chosen = await this.issued(wish.campaignIds);
    const terms = await this.engagements.termsOf(wish);
    const names = chosen.map(({ name }) => name);
    return this.one(asInvited(await this.invitations.inviteAuditor(person, terms, names))[0]);
  }

  /** They are told what is different. @throws AppError `campaigns_to_audit_unknown`, and as `EngagementsService.change` */
  async change(userId: string, wish: EngagementWish, seen: number): Promise<Auditor> {
    const before = await this.engagements.find(userId);
    await this.issued(wish.campaignIds);
    const after = await this.engagements.change(userId, wish, seen);
    const change = accessChange(before, after, this.clock.now());
    if (change && !after.suspended) await this.letters.changed(before, after, change);
    return this.one(this.asEngaged(after));
  }

  /** They are told, once. @throws AppError `auditor_not_found` */
  async end(userId: string): Promise<Auditor> {
    const ended = await this.engagements.end(userId);
    if (ended && !ended.suspended) await this.letters.ended(ended);
    return this.one(this.asEngaged(ended ?? (await this.engagements.find(userId))));
  }

  private async issued(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    const found = await this.campaigns.issuedOf(ids);
    if (found.length < new Set(ids).size) throw refuse('campaigns_to_audit_unknown', {}, 'campaignIds');
    return found;
  }

  private asEngaged({ userId: id, suspended, ...auditor }: EngagedAuditor): Unnamed {
    const running = suspended ? 'suspended' : 'active';
    return { ...auditor, id, state: auditor.endsAt <= this.clock.now() ? 'over' : running };
  }

  private async one(auditor: Unnamed | undefined): Promise<Auditor> {
    const [named] = auditor ? await this.named([auditor]) : [];
    if (!named) throw new Error('An external auditor was made and is not there.');
    return named;
  }

  private async named(auditors: readonly Unnamed[]): Promise<Auditor[]> {
    const all = await this.campaigns.issuedOf([...new Set(auditors.flatMap(({ campaignIds }) => campaignIds))]);
    return auditors.map((auditor) => ({ ...auditor, campaigns: all.filter(({ id }) => auditor.campaignIds.includes(id)) }));
  }
}

type Unnamed = Omit<Auditor, 'campaigns'>;

/** Invitations of members are none. */
function asInvited({ id, name, email, engagement }: Invitation): Unnamed[] {
  return engagement ? [{ ...engagement, id, name, email, state: 'invited', version: null }] : [];
}
