import type { Clock, Language } from '@app/kernel';
import { CLOCK, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { UserAccountEntity } from './user-account.entity.js';

/** What signing in compares with. */
export interface Credential {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly displayName: string;
  readonly language: Language;
  readonly emailVerified: boolean;
  readonly suspended: boolean;
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly displayName: string;
  readonly language: Language;
  /** Whether mail to the address is known to arrive. */
  readonly verified: boolean;
}

/** People's accounts: each is visible to its own person only. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly database: TenantDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks across all accounts, whoever acts. */
  findCredential(address: string): Promise<Credential | null> {
    return this.database.row<Credential>(
      `select user_id as "userId", email, password_hash as "passwordHash", display_name as "displayName", language,
         email_verified as "emailVerified", suspended
       from app.find_credential($1)`,
      [address],
    );
  }

  own(userId: string): Promise<UserAccountEntity | null> {
    return this.rows.findOneBy({ id: userId });
  }

  /** False when the address has an account already. */
  async add({ id, email, passwordHash, displayName, language, verified }: NewAccount): Promise<boolean> {
    const added = await this.database.affected(
      `insert into app.user_account (id, email, password_hash, display_name, language, email_verified_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [id, email, passwordHash, displayName, language, verified ? this.clock.now() : null],
    );
    return added === 1;
  }

  async verifyAddress(userId: string): Promise<void> {
    await this.rows.update({ id: userId, emailVerifiedAt: IsNull() }, { emailVerifiedAt: this.clock.now() });
  }

  async changePassword(userId: string, passwordHash: string): Promise<Date> {
    const passwordChangedAt = this.clock.now();
    await this.rows.update({ id: userId }, { passwordHash, passwordChangedAt });
    return passwordChangedAt;
  }

  async introduceAs(userId: string, change: { displayName?: string; language?: Language }): Promise<void> {
    await this.rows.update({ id: userId }, change);
  }

  private get rows() {
    return this.database.manager.getRepository(UserAccountEntity);
  }
}
