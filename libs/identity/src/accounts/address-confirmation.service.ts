import { AuditTrail } from '@app/audit';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { PersonalLinks } from './personal-links.service.js';

/** The mail came back with a click: the address is its owner's, and the account may sign in. */
@Injectable()
export class AddressConfirmation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly personal: PersonalLinks,
    private readonly trail: AuditTrail,
  ) {}

  /** Throws as `LinksService.resolve`; a link used before says so, and leads on to sign-in. */
  async confirm(token: string): Promise<void> {
    const opened = await this.personal.open(token, 'address_confirmation');
    const { userId } = opened;
    await this.database.apart(opened.actor, async () => {
      await this.personal.use(opened);
      this.trail.record('address.confirmed', { type: 'user', id: userId });
    });
  }
}
