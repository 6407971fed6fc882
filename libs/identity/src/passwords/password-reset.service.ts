import { Injectable } from '@nestjs/common';

import { AccountMails } from '../accounts/account-mails.service.js';
import { MailRequests } from '../accounts/mail-requests.service.js';
import { PersonalLinks } from '../accounts/personal-links.service.js';
import { checkAddress } from '../domain/mail-address.js';
import type { Visitor } from '../sessions/visitor.js';
import { NewPasswords } from './new-passwords.service.js';
import { PasswordChecks } from './password-checks.service.js';

/** A forgotten password: asked for by anybody, set by whoever receives the mail. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly requests: MailRequests,
    private readonly mails: AccountMails,
    private readonly personal: PersonalLinks,
    private readonly passwords: NewPasswords,
    private readonly checks: PasswordChecks,
  ) {}

  /** Answers alike whether or not there is such an account. */
  async request(email: string, visitor: Visitor): Promise<void> {
    await this.requests.answer(checkAddress(email), visitor, async (account) => {
      if (account && !account.suspended) await this.mails.sendLink(account, 'password_reset');
    });
  }

  /**
   * Once per link. Ends all sessions of the account; the mail has shown that the address is its owner's, so it counts as confirmed.
   *
   * Throws as `LinksService.resolve`, and what is wrong with the password, which leaves the link unused.
   */
  async complete(token: string, password: string): Promise<void> {
    const opened = await this.personal.open(token, 'password_reset');
    const { actor, userId } = opened;
    const provided = () => this.personal.use(opened);
    const address = await this.passwords.set({ actor, userId, password, because: 'password_reset', except: null, provided });
    await this.checks.forgetAttempts(address);
  }
}
