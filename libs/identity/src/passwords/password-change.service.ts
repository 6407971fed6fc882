import { type MemberActor, type PersonActor, personOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountsRepository } from '../data/accounts.repository.js';
import { refuse } from '../domain/problems.js';
import type { Visitor } from '../sessions/visitor.js';
import { NewPasswords } from './new-passwords.service.js';
import { PasswordChecks } from './password-checks.service.js';

export interface PasswordChangeRequest {
  readonly current: string;
  readonly password: string;
  /** The session that goes on; all others end. */
  readonly familyId: string;
}

@Injectable()
export class PasswordChange {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly checks: PasswordChecks,
    private readonly passwords: NewPasswords,
  ) {}

  /**
   * Opens its own transactions: attempts at the current password are counted like those of signing in.
   *
   * @throws AppError `password_wrong`, `too_many_attempts`, and what is wrong with the new one
   */
  async change(actor: MemberActor | PersonActor, { current, password, familyId }: PasswordChangeRequest, visitor: Visitor): Promise<void> {
    const { userId } = actor;
    const account = await this.database.apart(personOf(userId), () => this.accounts.own(userId));
    const known = account && (await this.checks.check(account.email, current, visitor));
    if (!known) throw refuse('password_wrong', {}, 'current');
    const provided = () => Promise.resolve();
    await this.passwords.set({ actor, userId, password, because: 'password_changed', except: familyId, provided });
  }
}
