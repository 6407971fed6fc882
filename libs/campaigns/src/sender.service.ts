import { ProfilesService } from '@app/identity';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Sender } from './data/campaigns.repository.js';
import { refuse } from './domain/problems.js';

/** The buyer's person who asks: named in every mail, answers go to them. */
@Injectable()
export class SenderService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly profiles: ProfilesService,
  ) {}

  /** Also before their address is confirmed. */
  async own(): Promise<Sender> {
    const { userId, name } = this.database.member;
    return { name, replyTo: (await this.profiles.own()).email, userId };
  }

  /** @throws AppError `address_not_confirmed`: mail is no relay for addresses that nobody checked */
  async confirmed(): Promise<Sender> {
    if (!(await this.profiles.own()).emailVerified) throw refuse('address_not_confirmed');
    return this.own();
  }
}
