import { AuditTrail } from '@app/audit';
import type { Language } from '@app/kernel';
import { type Mail, Mailbox } from '@app/notifications';
import { EXTERNAL_AUDITOR, mayGrant, type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { MembersRepository } from '../data/members.repository.js';
import type { EngagementTerms } from '../domain/engagement.js';
import { checkAddress } from '../domain/mail-address.js';
import { checkName, PERSON_NAME } from '../domain/names.js';
import { refuse } from '../domain/problems.js';
import { type InvitationLink, InvitationLinks, type InvitationTerms, termsOf } from './invitation-links.service.js';

export interface InvitationRequest {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** An invitation that nobody has accepted yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of an external auditor. */
  readonly engagement: EngagementTerms | null;
  readonly expiresAt: Date;
}

/** What a mail says, without sender and recipient. */
type Letter = Pick<Mail<'member_invitation'>, 'template' | 'details'> | Pick<Mail<'auditor_invitation'>, 'template' | 'details'>;

/** Asks people to become members. In the open transaction of a member. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembersRepository,
    private readonly links: InvitationLinks,
    private readonly mailbox: Mailbox,
    private readonly trail: AuditTrail,
  ) {}

  async listOpen(): Promise<Invitation[]> {
    const links = await this.links.open();
    return links.map((link) => ({
      id: link.id,
      email: link.address,
      name: link.recipientName,
      roles: termsOf(link).roles,
      engagement: termsOf(link).engagement,
      expiresAt: link.expiresAt,
    }));
  }

  /**
   * Sends the invitation; an earlier one to the same address ends.
   *
   * @throws AppError `already_member`, `only_owners_grant`, and what is wrong with the entries
   */
  async invite({ roles, ...person }: InvitationRequest): Promise<Invitation> {
    if (!mayGrant(this.database.member.roles, [], roles)) throw refuse('only_owners_grant', {}, 'roles');
    return this.send(person, { roles, engagement: null }, ({ expiresAt }) => ({
      template: 'member_invitation',
      details: { expiresAt: expiresAt.toISOString() },
    }));
  }

  /**
   * Invites an external auditor; an earlier invitation to the same address ends.
   *
   * @param campaigns the names of those that were chosen, for the mail
   * @throws AppError as `invite`
   */
  inviteAuditor(person: Omit<InvitationRequest, 'roles'>, engagement: EngagementTerms, campaigns: readonly string[]): Promise<Invitation> {
    return this.send(person, { roles: [EXTERNAL_AUDITOR], engagement }, ({ expiresAt }) => ({
      template: 'auditor_invitation',
      details: { expiresAt: expiresAt.toISOString(), endsAt: engagement.endsAt.toISOString(), campaigns },
    }));
  }

  private async send(
    { email, name, language }: Omit<InvitationRequest, 'roles'>,
    { roles, engagement }: Pick<InvitationTerms, 'roles' | 'engagement'>,
    letterOf: (link: InvitationLink) => Letter,
  ): Promise<Invitation> {
    const { userId, name: senderName } = this.database.member;
    const address = checkAddress(email);
    const recipientName = checkName(name, PERSON_NAME, 'name');
    if (await this.members.hasAddress(address)) throw refuse('already_member', {}, 'email');

    const link = await this.links.make({ address, recipientName, language }, { roles, invitedBy: userId, engagement });
    const { linkId, expiresAt } = link;
    const to = { address, name: recipientName, language };
    const sender = { senderName, replyTo: await this.ownAddress(userId) };
    await this.mailbox.queue({ ...sender, ...letterOf(link), to, linkId });
    const what = engagement ? { campaignIds: engagement.campaignIds, endsOn: engagement.endsOn, notes: engagement.notes } : { roles };
    this.trail.record(
      engagement ? 'auditor.invited' : 'member.invited',
      { type: 'invitation', id: linkId },
      { name: recipientName, address, ...what },
    );
    return { id: linkId, email: address, name: recipientName, roles, engagement, expiresAt };
  }

  /** @throws AppError `invitation_not_found` */
  async withdraw(id: string): Promise<void> {
    const link = await this.links.withdraw(id);
    if (!link) throw refuse('invitation_not_found');
    this.trail.record('invitation.withdrawn', { type: 'invitation', id }, { name: link.recipientName, address: link.address });
  }

  private async ownAddress(userId: string): Promise<string> {
    const member = await this.members.find(userId);
    if (!member) throw new Error('The member who acts is not there.');
    return member.email;
  }
}
