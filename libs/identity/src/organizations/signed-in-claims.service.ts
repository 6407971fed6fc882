import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { memberOf, Newcomers } from '../accounts/newcomers.service.js';
import type { Link } from '../domain/link.js';
import type { AccessClaims, AccessToken } from '../sessions/session.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { CLAIMANT_ROLES } from './claimant-roles.js';
import { Founding } from './founding.service.js';

/** The personal link of an invited supplier in the hands of somebody who has an account. */
@Injectable()
export class SignedInClaims {
  constructor(
    private readonly database: TenantDatabase,
    private readonly newcomers: Newcomers,
    private readonly founding: Founding,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Makes the unclaimed organization the signed-in person's own, and takes their session there. Exactly once; no new password.
   *
   * The account may have another address than the one invited: the token proves that the mail has reached its bearer, who could as well
   * make an account for that address, and the account's own was confirmed before anybody could sign in with it. The trail names both.
   *
   * To be called outside of any transaction; everything commits together, as in `ClaimsService.claim`.
   *
   * @param organizationId the supplier of what the link is about
   * @param welcome what belongs to it, in the organization's transaction
   * @throws AppError `already_claimed`, and as `LinksService.resolve`
   */
  async claim(link: Link, organizationId: string, session: AccessClaims, welcome: () => Promise<void>): Promise<AccessToken> {
    const person = await this.newcomers.withAccount(session.userId);
    await this.database.apart(memberOf(organizationId, person, CLAIMANT_ROLES), async () => {
      await this.founding.claim(link);
      await welcome();
      await this.newcomers.enrol(person);
    });
    return this.sessions.switchTo(session, organizationId);
  }
}
