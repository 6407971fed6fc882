import type { Language } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Newcomers } from '../accounts/newcomers.service.js';
import type { Link } from '../domain/link.js';
import type { Session } from '../sessions/session.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { CLAIMANT_ROLES } from './claimant-roles.js';
import { Connecting } from './connecting.service.js';
import { Founding } from './founding.service.js';

export interface Claimant {
  readonly displayName: string;
  readonly language: Language;
  readonly password: string;
  /** The browser, for the list of sessions. */
  readonly device: string;
}

/** What the personal link of an invited supplier leads to: an account of its own, or an organization that is here already. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly founding: Founding,
    private readonly sessions: SessionsService,
    private readonly connecting: Connecting,
  ) {}

  /**
   * Makes an account for the link's address, which the mail has reached, and opens the unclaimed organization under it. Exactly once.
   *
   * To be called outside of any transaction. Organization, account and link commit together.
   *
   * @param organizationId the supplier of what the link is about
   * @param welcome what belongs to it, in the organization's transaction
   * @throws AppError `account_exists` (sign in and claim or connect instead), `already_claimed`, and as `LinksService.resolve`
   */
  async claim(
    link: Link,
    organizationId: string,
    claimant: Claimant,
    welcome: () => Promise<void>,
  ): Promise<{ userId: string; session: Session }> {
    const { displayName, language, password, device } = claimant;
    const newcomer = await this.newcomers.check({ email: link.address, displayName, language, password });
    const { userId } = newcomer;
    await this.newcomers.join(newcomer, organizationId, CLAIMANT_ROLES, async () => {
      await this.founding.claim(link);
      await welcome();
    });
    return { userId, session: await this.sessions.begin(userId, device, organizationId) };
  }

  /** See `Connecting.connect`. */
  connect(link: Link): Promise<void> {
    return this.connecting.connect(link);
  }
}
