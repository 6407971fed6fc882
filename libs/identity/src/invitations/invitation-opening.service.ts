import type { Language } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { OrganizationsRepository } from '../data/organizations.repository.js';
import type { EngagementTerms } from '../domain/engagement.js';
import { LinkRecipients } from '../links/link-recipients.service.js';
import { LinksService } from '../links/links.service.js';
import { termsOf } from './invitation-links.service.js';

export interface OpenedInvitation {
  readonly organizationName: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  /** True: sign in and accept. False: join with a new password. */
  readonly accountExists: boolean;
  /** What an external auditor is invited to; null for members. */
  readonly engagement: Pick<EngagementTerms, 'campaignIds' | 'endsAt' | 'notes'> | null;
}

@Injectable()
export class InvitationOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksService,
    private readonly organizations: OrganizationsRepository,
    private readonly recipients: LinkRecipients,
  ) {}

  /** What the person invited sees before deciding. Opens its own transactions; throws as `LinksService.resolve`. */
  async open(token: string): Promise<OpenedInvitation> {
    const link = await this.links.resolve(token, 'member_invitation');
    const { address: email, recipientName: name, language } = link;
    return this.database.apart(systemOf(link.organizationId), async () => {
      await this.links.markOpened(link);
      const organization = await this.organizations.own();
      const accountExists = await this.recipients.haveAccount(link);
      const { engagement } = termsOf(link);
      return { organizationName: organization?.name ?? '', email, name, language, accountExists, engagement };
    });
  }
}
