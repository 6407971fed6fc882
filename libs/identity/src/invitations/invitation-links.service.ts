import { type Clock, newId } from '@app/kernel';
import { CLOCK, EXTERNAL_AUDITOR, mayDo, mayGrant, ROLES, type Role } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { LinksRepository } from '../data/links.repository.js';
import { MembersRepository } from '../data/members.repository.js';
import type { EngagementTerms } from '../domain/engagement.js';
import { LIFETIME, type Link, type LinkRecipient } from '../domain/link.js';
import { refuse } from '../domain/problems.js';

export interface InvitationTerms {
  readonly roles: readonly Role[];
  /** The member who invites. */
  readonly invitedBy: string;
  /** For an external auditor, whose only role it brings. */
  readonly engagement: EngagementTerms | null;
}

export interface InvitationLink {
  readonly linkId: string;
  readonly expiresAt: Date;
}

/** Links that make somebody a member, bound to one address and to the roles offered. Under the organization of the open transaction. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly links: LinksRepository,
    private readonly members: MembersRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Withdraws an earlier one to the same address, also where several are sent at the same instant: the last one stays. */
  async make(recipient: LinkRecipient, terms: InvitationTerms): Promise<InvitationLink> {
    await this.links.holdAddress('member_invitation', recipient.address);
    const now = this.clock.now();
    const linkId = newId();
    const expiresAt = earlier(new Date(now.getTime() + LIFETIME.member_invitation), terms.engagement?.endsAt);
    await this.links.revokeTo('member_invitation', recipient.address, now);
    await this.links.add([
      { ...recipient, id: linkId, userId: null, purpose: 'member_invitation', subjectId: null, expiresAt, details: { ...terms } },
    ]);
    return { linkId, expiresAt };
  }

  open(): Promise<Link[]> {
    return this.links.open('member_invitation', this.clock.now());
  }

  withdraw(id: string): Promise<Link | null> {
    return this.links.revoke('member_invitation', id, this.clock.now());
  }

  /**
   * An invitation is worth what its sender may grant at the moment it is accepted: who was suspended cannot come back through
   * one sent earlier to another address.
   *
   * @throws AppError `link_revoked`
   */
  async stillGranted(link: Link): Promise<void> {
    const { roles, invitedBy } = termsOf(link);
    const sender = await this.members.find(invitedBy);
    const granted = sender?.suspendedAt === null && mayDo(sender.roles, 'members.manage') && mayGrant(sender.roles, [], roles);
    if (!granted) throw refuse('link_revoked', {}, 'token');
  }
}

/** What an invitation offers, as it was written into the link. */
export function termsOf({ details }: Link): InvitationTerms {
  const { roles, invitedBy } = details;
  if (!Array.isArray(roles) || typeof invitedBy !== 'string') throw new Error('An invitation says who invites, and as what.');
  const engagement = engagementIn(details);
  return { roles: engagement ? [EXTERNAL_AUDITOR] : ROLES.filter((role) => roles.includes(role)), invitedBy, engagement };
}

/** As `make` wrote it: JSON. */
function engagementIn({ engagement }: Link['details']): EngagementTerms | null {
  if (!engagement) return null;
  const terms = engagement as Omit<EngagementTerms, 'endsAt'> & { readonly endsAt: string };
  return { ...terms, endsAt: new Date(terms.endsAt) };
}

function earlier(one: Date, another: Date | undefined): Date {
  return another && another < one ? another : one;
}
