import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { Attempts } from '../attempts.service.js';
import { AccountsRepository, type Credential } from '../data/accounts.repository.js';
import { MAILS_PER_ADDRESS, MAILS_PER_NETWORK } from '../domain/attempt-limits.js';
import { noSooner } from '../no-sooner.js';
import { NOBODY } from '../nobody.js';
import type { Visitor } from '../sessions/visitor.js';

/** Longer than making an organization and putting a mail into the queue take. */
const ANSWER_MILLISECONDS = 300;

/**
 * What a stranger asks to be mailed to an address. Whether it has an account shows in no answer: the same limits, the same
 * words, the same time; only the mail differs.
 */
@Injectable()
export class MailRequests {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly attempts: Attempts,
  ) {}

  /**
   * @param address checked
   * @param work gets the account, or null where there is none
   * @throws AppError `too_many_attempts`
   */
  async answer(address: string, { network }: Visitor, work: (account: Credential | null) => Promise<void>): Promise<void> {
    await this.attempts.allow(MAILS_PER_NETWORK, network);
    await this.attempts.allow(MAILS_PER_ADDRESS, address);
    await noSooner(ANSWER_MILLISECONDS, async () => work(await this.database.apart(NOBODY, () => this.accounts.findCredential(address))));
  }
}
