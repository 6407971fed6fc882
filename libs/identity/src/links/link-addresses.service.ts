import { LinkAddresses } from '@app/notifications';
import { Injectable } from '@nestjs/common';

import { LinksService } from './links.service.js';

/** Fills the links into mails while they are written. */
@Injectable()
export class IdentityLinkAddresses extends LinkAddresses {
  constructor(private readonly links: LinksService) {
    super();
  }

  override urlOf(linkId: string, address: string): Promise<string | null> {
    return this.links.urlOf(linkId, address);
  }
}
