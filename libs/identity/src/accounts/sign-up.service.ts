import type { Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { checkAddress } from '../domain/mail-address.js';
import { refuse } from '../domain/problems.js';
import { Founding, type NewOrganization } from '../organizations/founding.service.js';
import type { Visitor } from '../sessions/visitor.js';
import { AccountMails } from './account-mails.service.js';
import { MailRequests } from './mail-requests.service.js';
import { type Newcomer, Newcomers } from './newcomers.service.js';

/** Somebody makes an account and an organization. The account signs in once its address is confirmed. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly founding: Founding,
    private readonly requests: MailRequests,
    private readonly mails: AccountMails,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'signUp'>,
  ) {}

  get isOpen(): boolean {
    return this.settings.signUp === 'open';
  }

  /**
   * Answers alike whether or not the address has an account; a known one gets a note instead.
   *
   * @throws AppError `sign_up_closed`, and what is wrong with the entries
   */
  async signUp(newcomer: Newcomer, organization: NewOrganization, visitor: Visitor): Promise<void> {
    if (!this.isOpen) throw refuse('sign_up_closed');
    const founded = this.founding.check(organization);
    const owner = await this.newcomers.check(newcomer);
    await this.requests.answer(owner.email, visitor, async (account) => {
      if (account) return this.mails.sendAccountExists(account);
      await this.founding.found(owner, founded, false, () => this.mails.queueLink(owner, 'address_confirmation'));
    });
  }

  /** Sends the confirmation once more, if there is an account that waits for it. */
  async resendConfirmation(email: string, visitor: Visitor): Promise<void> {
    await this.requests.answer(checkAddress(email), visitor, async (account) => {
      if (account && !account.emailVerified) await this.mails.sendLink(account, 'address_confirmation');
    });
  }
}
