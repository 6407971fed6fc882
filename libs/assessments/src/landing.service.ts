import { LinksService, OrganizationsService } from '@app/identity';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type LandingState, landingState } from './domain/landing.js';
import { FirstOpening } from './first-opening.service.js';
import { type Invited, InvitedService } from './invited.service.js';

export interface Landing extends Invited {
  readonly state: LandingState;
  /** Whether somebody has made the organization theirs: then one signs in, or asks a colleague there for an invitation. */
  readonly claimed: boolean;
}

/** The page behind a personal link. Opening is a POST: what a mail scanner fetches counts for nothing. */
@Injectable()
export class LandingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invited: InvitedService,
    private readonly links: LinksService,
    private readonly organizations: OrganizationsService,
    private readonly opening: FirstOpening,
  ) {}

  async open(token: string): Promise<Landing> {
    const invited = await this.invited.find(token);
    const { link, linkState, assessment } = invited;
    const state = landingState(linkState, assessment.state);
    const claimed = await this.database.apart(systemOf(assessment.supplierId), async () => {
      if (state === 'fresh') await this.opening.take(assessment.id, link.recipientName);
      return (await this.organizations.current()).state === 'active';
    });
    if (state === 'fresh') await this.database.apart(systemOf(link.organizationId), () => this.links.markOpened(link));
    return { ...invited, state, claimed };
  }

  /** Whether a link is one of ours, whatever became of it. @throws AppError as `InvitedService.find` */
  async isGenuine(token: string): Promise<Invited> {
    return this.invited.find(token);
  }
}
