import { AuditTrail } from '@app/audit';
import type { Language } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '../data/accounts.repository.js';
import { MembersRepository } from '../data/members.repository.js';
import { checkName, PERSON_NAME } from '../domain/names.js';
import { AccessService } from '../sessions/access.service.js';

export interface Profile {
  readonly userId: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly language: Language;
}

export interface ProfileChange {
  readonly name?: string;
  readonly language?: Language;
}

/** The acting person's own account. In the open transaction. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly members: MembersRepository,
    private readonly access: AccessService,
    private readonly trail: AuditTrail,
  ) {}

  async own(): Promise<Profile> {
    const account = await this.accounts.own(this.userId);
    if (!account) throw new Error('The person who acts has no account.');
    const { id: userId, email, emailVerifiedAt, displayName: name, language } = account;
    return { userId, email, emailVerified: emailVerifiedAt !== null, name, language };
  }

  /** Changes the account, and how the organization that the person works in now knows them; others keep the name they know. */
  async change({ name, language }: ProfileChange): Promise<Profile> {
    const change = {
      ...(name !== undefined && { displayName: checkName(name, PERSON_NAME, 'name') }),
      ...(language !== undefined && { language }),
    };
    if (Object.keys(change).length > 0) {
      await this.accounts.introduceAs(this.userId, change);
      if (this.database.actor.kind === 'member') await this.members.introduceAs(this.userId, change);
      this.access.forget(this.userId);
      this.trail.record('profile.changed', { type: 'user', id: this.userId }, change);
    }
    return this.own();
  }

  private get userId(): string {
    const { actor } = this.database;
    if (actor.kind === 'system') throw new Error('A profile belongs to a person, and the product acts here.');
    return actor.userId;
  }
}
