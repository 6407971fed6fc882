import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { memberOf, Newcomers } from '../accounts/newcomers.service.js';
import { sameAddress } from '../domain/mail-address.js';
import { refuse } from '../domain/problems.js';
import { LinksService } from '../links/links.service.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitedEntering } from './invited-entering.service.js';

@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksService,
    private readonly invitations: InvitationLinks,
    private readonly newcomers: Newcomers,
    private readonly entering: InvitedEntering,
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
    const person = await this.newcomers.withAccount(userId);
    if (!sameAddress(person.email, link.address)) throw refuse('invitation_for_another_address');
    await this.database.apart(memberOf(organizationId, person, this.entering.rolesWhile(link)), async () => {
      await this.invitations.stillGranted(link);
      await this.links.use(link, userId);
      await this.entering.enter(person, link);
    });
    return organizationId;
  }
}
