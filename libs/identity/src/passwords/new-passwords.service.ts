import { AuditTrail } from '@app/audit';
import { type Actor, personOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountMails } from '../accounts/account-mails.service.js';
import { AccountsRepository } from '../data/accounts.repository.js';
import { checkPassword } from '../domain/password-rules.js';
import { refuse } from '../domain/problems.js';
import { SessionEnds } from '../sessions/session-ends.service.js';
import { hashPassword } from './password-hash.js';

export interface PasswordSetting {
  readonly actor: Actor;
  readonly userId: string;
  readonly password: string;
  readonly because: 'password_reset' | 'password_changed' | 'operator_reset';
  /** The session to keep; null ends all. */
  readonly except: string | null;
  /** What has to succeed in the same transaction, first. */
  readonly provided: () => Promise<void>;
}

/** Sets a new password and ends the sessions that the old one began. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly ends: SessionEnds,
    private readonly mails: AccountMails,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Opens its own transactions, and tells the account's owner by mail.
   *
   * @returns the account's address
   * @throws AppError what is wrong with the password
   */
  async set({ actor, userId, password, because, except, provided }: PasswordSetting): Promise<string> {
    const account = await this.database.apart(personOf(userId), () => this.accounts.own(userId));
    if (!account) throw refuse('account_not_found');
    checkPassword(password, account.email);
    const passwordHash = await hashPassword(password);
    const changedAt = await this.database.apart(actor, async () => {
      await provided();
      await this.ends.endAll(because, except);
      this.trail.record('password.changed', { type: 'user', id: userId }, { because });
      return this.accounts.changePassword(userId, passwordHash);
    });
    await this.mails.sendPasswordChanged({ ...account, userId }, changedAt);
    return account.email;
  }
}
