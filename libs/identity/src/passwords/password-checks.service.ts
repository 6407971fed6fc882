import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { Attempts } from '../attempts.service.js';
import { AccountsRepository, type Credential } from '../data/accounts.repository.js';
import { PASSWORDS_PER_ACCOUNT, PASSWORDS_PER_NETWORK } from '../domain/attempt-limits.js';
import { NOBODY } from '../nobody.js';
import type { Visitor } from '../sessions/visitor.js';
import { passwordMatches } from './password-hash.js';

/** The one place where a password is held against an account. */
@Injectable()
export class PasswordChecks {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly attempts: Attempts,
  ) {}

  /**
   * The same statements and the same argon2 evaluation for an address with and without an account.
   *
   * @param address checked
   * @returns null when the password does not fit or there is no account to sign in to
   * @throws AppError `too_many_attempts`, before anything is evaluated
   */
  async check(address: string, password: string, { network }: Visitor): Promise<Credential | null> {
    await this.attempts.allow(PASSWORDS_PER_NETWORK, network);
    await this.attempts.allow(PASSWORDS_PER_ACCOUNT, address);
    const credential = await this.database.apart(NOBODY, () => this.accounts.findCredential(address));
    const fits = await passwordMatches(password, credential?.passwordHash ?? null);
    if (!credential || !fits || credential.suspended || !credential.emailVerified) return null;
    await this.forgetAttempts(address);
    return credential;
  }

  async forgetAttempts(address: string): Promise<void> {
    await this.attempts.forget(PASSWORDS_PER_ACCOUNT, address);
  }
}
