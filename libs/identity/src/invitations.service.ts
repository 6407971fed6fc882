import { AuditTrail } from '@app/audit';
import type { Language } from '@app/kernel';
import { Mailbox } from '@app/notifications';
import { mayGrant, type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { MembersRepository } from './data/members.repository.js';
import { checkAddress } from './domain/mail-address.js';
import { checkName, PERSON_NAME } from './domain/names.js';
import { refuse } from './domain/problems.js';
import { InvitationLinks, termsOf } from './invitation-links.service.js';

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
  readonly expiresAt: Date;
}

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
      expiresAt: link.expiresAt,
    }));
  }

  /**
   * Sends the invitation; an earlier one to the same address ends.
   *
   * @throws AppError `already_member`, `only_owners_grant`, and what is wrong with the entries
   */
  async invite({ email, name, language, roles }: InvitationRequest): Promise<Invitation> {
    const { userId, name: senderName, roles: own } = this.database.member;
    if (!mayGrant(own, [], roles)) throw refuse('only_owners_grant', {}, 'roles');
    const address = checkAddress(email);
    const recipientName = checkName(name, PERSON_NAME, 'name');
    if (await this.members.hasAddress(address)) throw refuse('already_member', {}, 'email');

    const { linkId, expiresAt } = await this.links.make({ address, recipientName, language }, { roles, invitedBy: userId });
    const to = { address, name: recipientName, language };
    const sender = { senderName, replyTo: await this.ownAddress(userId) };
    await this.mailbox.queue({ ...sender, template: 'member_invitation', to, linkId, details: { expiresAt: expiresAt.toISOString() } });
    this.trail.record('member.invited', { type: 'invitation', id: linkId }, { name: recipientName, address, roles });
    return { id: linkId, email: address, name: recipientName, roles, expiresAt };
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
