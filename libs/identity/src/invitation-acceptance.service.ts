import { personOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountsRepository } from './data/accounts.repository.js';
import { sameAddress } from './domain/mail-address.js';
import { refuse } from './domain/problems.js';
import { InvitationLinks, termsOf } from './invitation-links.service.js';
import { LinksService } from './links.service.js';
import { memberOf, Newcomers } from './newcomers.service.js';

@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksService,
    private readonly invitations: InvitationLinks,
    private readonly accounts: AccountsRepository,
    private readonly newcomers: Newcomers,
  ) {}

  /**
   * Somebody signed in accepts. Once per invitation, and only with the account whose address received it. Opens its own transactions.
   *
   * @returns the organization they are a member of now
   * @throws AppError `invitation_for_another_address`, `already_member`, and as `LinksService.resolve`
   */
  async accept(userId: string, token: string): Promise<string> {
    const link = await this.links.resolve(token, 'member_invitation');
    const { organizationId } = link;
    const account = await this.database.apart(personOf(userId), () => this.accounts.own(userId));
    if (!account || !sameAddress(account.email, link.address)) throw refuse('invitation_for_another_address');
    const person = { ...account, userId };
    await this.database.apart(memberOf(organizationId, person, termsOf(link).roles), async () => {
      await this.invitations.stillGranted(link);
      await this.links.use(link, userId);
      await this.newcomers.enrol(person);
    });
    return organizationId;
  }
}
