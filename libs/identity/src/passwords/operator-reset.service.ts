import { randomBytes } from 'node:crypto';

import { AuditTrail } from '@app/audit';
import { personOf, systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountsRepository } from '../data/accounts.repository.js';
import { checkAddress } from '../domain/mail-address.js';
import { refuse } from '../domain/problems.js';
import { NOBODY } from '../nobody.js';
import { MembershipsService } from '../organizations/memberships.service.js';
import { NewPasswords } from './new-passwords.service.js';

@Injectable()
export class OperatorReset {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsService,
    private readonly passwords: NewPasswords,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws AppError `account_not_found`, which only an operator may hear */
  async reset(email: string): Promise<string> {
    const address = checkAddress(email);
    const account = await this.database.apart(NOBODY, () => this.accounts.findCredential(address));
    if (!account) throw refuse('account_not_found');
    const { userId } = account;
    const password = randomBytes(15).toString('base64url');
    const provided = () => this.accounts.verifyAddress(userId);
    await this.passwords.set({ actor: personOf(userId), userId, password, because: 'operator_reset', except: null, provided });
    await this.noteFor(userId);
    return password;
  }

  /** The person did not do it themselves, so it stands in the trail as the product's own step. */
  private async noteFor(userId: string): Promise<void> {
    const home = await this.memberships.homeOf(userId);
    if (home === null) return;
    const note = async () => this.trail.record('password.changed', { type: 'user', id: userId }, { because: 'operator_reset' });
    await this.database.apart(systemOf(home), note);
  }
}
