import { type Clock, newId } from '@app/kernel';
import { type Actor, CLOCK, personOf } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AccountsRepository } from '../data/accounts.repository.js';
import { LinksRepository } from '../data/links.repository.js';
import { LIFETIME, type Link, type LinkRecipient, type PersonalPurpose } from '../domain/link.js';
import { refuse } from '../domain/problems.js';
import { LinksService } from '../links/links.service.js';
import { MembershipsService } from '../organizations/memberships.service.js';

export interface PersonalLink {
  readonly linkId: string;
  readonly expiresAt: Date;
}

export interface OpenedPersonalLink {
  readonly link: Link;
  readonly userId: string;
  /** As whom to act on it: the member, so that a trail is left, or the bare person where the membership is suspended. */
  readonly actor: Actor;
}

/** Links about a person's own account, mailed on behalf of an organization that the person belongs to. */
@Injectable()
export class PersonalLinks {
  constructor(
    private readonly repository: LinksRepository,
    private readonly links: LinksService,
    private readonly memberships: MembershipsService,
    private readonly accounts: AccountsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Under the organization of the open transaction. */
  async make(userId: string, purpose: PersonalPurpose, recipient: LinkRecipient): Promise<PersonalLink> {
    const linkId = newId();
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME[purpose]);
    await this.repository.add([{ ...recipient, id: linkId, userId, purpose, subjectId: null, expiresAt, details: {} }]);
    return { linkId, expiresAt };
  }

  /** Ends the unused ones, in a transaction of that person: only the newest mail counts. */
  async revoke(userId: string, purpose: PersonalPurpose): Promise<void> {
    await this.repository.revokeOwn(userId, purpose, this.clock.now());
  }

  /** Outside of any transaction; throws as `LinksService.resolve`. */
  async open(token: string, purpose: PersonalPurpose): Promise<OpenedPersonalLink> {
    const link = await this.links.resolve(token, purpose);
    const { userId, organizationId } = link;
    if (userId === null) throw refuse('link_invalid', {}, 'token');
    return { link, userId, actor: (await this.memberships.actorIn(organizationId, userId)) ?? personOf(userId) };
  }

  /**
   * Uses the link up, in a transaction of the actor; throws as `LinksService.use`.
   * It came by mail, so the account's address is known to be its owner's from now on.
   */
  async use({ link, userId }: OpenedPersonalLink): Promise<void> {
    await this.links.use(link, userId);
    await this.accounts.verifyAddress(userId);
  }
}
