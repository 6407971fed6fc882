import { Injectable } from '@nestjs/common';
import { Newcomers } from '../accounts/newcomers.service.js';
import { refuse } from '../domain/problems.js';
import { OperatorReset } from '../passwords/operator-reset.service.js';
import { Founding } from './founding.service.js';

export interface NewOwner {
  readonly email: string;
  readonly name: string;
  readonly organizationName: string;
  readonly password: string;
}

export interface MadeOwner {
  readonly userId: string;
  readonly organizationId: string;
}

/** What an operator does at the machine, without HTTP. Opens its own transactions. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly newcomers: Newcomers,
    private readonly founding: Founding,
    private readonly operator: OperatorReset,
  ) {}

  /**
   * An organization with its first owner, whose address counts as confirmed; also while sign-up is closed.
   *
   * @throws AppError `account_exists`, and what is wrong with the entries
   */
  async createOwner({ email, name: displayName, organizationName, password }: NewOwner): Promise<MadeOwner> {
    const organization = this.founding.check({ name: organizationName, timeZone: 'Asia/Tokyo' });
    const owner = await this.newcomers.check({ email, displayName, language: 'ja', password });
    const organizationId = await this.founding.found(owner, organization, true, () => Promise.resolve());
    if (organizationId === null) throw refuse('account_exists');
    return { userId: owner.userId, organizationId };
  }

  /**
   * Gives an account a new random password, ends its sessions, and confirms its address.
   *
   * @returns the password, to be handed over and changed
   * @throws AppError `account_not_found`
   */
  resetPassword(email: string): Promise<string> {
    return this.operator.reset(email);
  }
}
