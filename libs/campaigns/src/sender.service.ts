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

  /** @throws AppError `address_not_confirmed`: mail is no relay for addresses that nobody checked */
  async confirmed(): Promise<Sender> {
    const { userId, name } = this.database.member;
    const { email, emailVerified } = await this.profiles.own();
    if (!emailVerified) throw refuse('address_not_confirmed');
    return { name, replyTo: email, userId };
  }
}
