import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AccountsRepository } from '../data/accounts.repository.js';
import type { Link } from '../domain/link.js';
import { NOBODY } from '../nobody.js';

/** Whom a link was sent to. Only for its bearer, who holds the mail: a stranger never learns whether an address has an account. */
@Injectable()
export class LinkRecipients {
  constructor(
    private readonly database: TenantDatabase,
    private readonly accounts: AccountsRepository,
  ) {}

  /** True: one signs in. False: one may make an account. */
  async haveAccount({ address }: Pick<Link, 'address'>): Promise<boolean> {
    const credential = await this.database.joinOrBegin(NOBODY, () => this.accounts.findCredential(address));
    return credential !== null;
  }
}
