import { AuditTrail } from '@app/audit';
import { type Language, newId } from '@app/kernel';
import { type MemberActor, personOf, type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountsRepository } from '../data/accounts.repository.js';
import { MembersRepository } from '../data/members.repository.js';
import { checkAddress } from '../domain/mail-address.js';
import { checkName, PERSON_NAME } from '../domain/names.js';
import { checkPassword } from '../domain/password-rules.js';
import { refuse } from '../domain/problems.js';
import { hashPassword } from '../passwords/password-hash.js';

/** Somebody who makes an account. */
export interface Newcomer {
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
  readonly password: string;
}

export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
}

/** A newcomer whose entries were found good; the password is hashed. */
export interface CheckedNewcomer extends Person {
  readonly passwordHash: string;
}

/** Makes accounts and memberships. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
    private readonly members: MembersRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Outside of any transaction: hashing takes its time. */
  async check({ email, displayName, language, password }: Newcomer): Promise<CheckedNewcomer> {
    const address = checkAddress(email);
    const name = checkName(displayName, PERSON_NAME, 'name');
    checkPassword(password, address);
    return { userId: newId(), email: address, displayName: name, language, passwordHash: await hashPassword(password) };
  }

  /** Somebody who has signed in, as they call themselves. In a transaction of its own. */
  async withAccount(userId: string): Promise<Person> {
    const account = await this.database.apart(personOf(userId), () => this.accounts.own(userId));
    if (!account) throw new Error('The person who acts has no account.');
    const { email, displayName, language } = account;
    return { userId, email, displayName, language };
  }

  /**
   * In a transaction of the newcomer as a member (`memberOf`).
   *
   * @param verified whether mail to the address is known to arrive
   * @returns false when the address has an account already
   */
  makeAccount({ userId: id, ...account }: CheckedNewcomer, verified: boolean): Promise<boolean> {
    return this.accounts.add({ ...account, id, verified });
  }

  /**
   * Enrols a person in the organization of the open transaction, with the roles of the acting member where nothing else is said.
   *
   * @throws AppError `already_member`
   */
  async enrol({ userId, email, displayName, language }: Person, roles: readonly Role[] = this.database.member.roles): Promise<void> {
    if (!(await this.members.add({ userId, email, displayName, language, roles }))) throw refuse('already_member');
    this.trail.record('member.joined', { type: 'user', id: userId }, { name: displayName, roles });
  }

  /**
   * Account and first membership for somebody whose address is known, in an organization that is there already.
   * In one transaction of its own.
   *
   * @param provided what has to succeed in the same transaction, first
   * @param enrol makes the membership; with `roles` where nothing is said
   * @throws AppError `account_exists`, and whatever `provided` throws; then nothing was made
   */
  async join(
    newcomer: CheckedNewcomer,
    organizationId: string,
    roles: readonly Role[],
    provided: () => Promise<void>,
    enrol: () => Promise<void> = () => this.enrol(newcomer),
  ): Promise<void> {
    await this.database.apart(memberOf(organizationId, newcomer, roles), async () => {
      await provided();
      if (!(await this.makeAccount(newcomer, true))) throw refuse('account_exists');
      await enrol();
    });
  }
}

/** A person as a member, with the roles that they are about to get. */
export function memberOf(organizationId: string, { userId, displayName: name, language }: Person, roles: readonly Role[]): MemberActor {
  return { kind: 'member', tenantId: organizationId, userId, name, language, roles };
}
