import { MembershipsService } from '@app/identity';
import { BuyersService } from '@app/supply-chain';
import { mayDo, systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { landingState } from '../domain/landing/landing.js';
import { type OwnWay, ownWays } from '../domain/landing/landing-ways.js';
import { InvitedService } from './invited.service.js';

/** One of the organizations of the person who asks. */
export interface OwnOrganization {
  readonly organizationId: string;
  readonly name: string;
}

export interface WaysOn {
  readonly assessmentId: string;
  readonly ways: readonly OwnWay[];
  /** Where the assessment is already; null where the person has no part in it. */
  readonly home: OwnOrganization | null;
  /** Those that could be connected. */
  readonly connectable: readonly OwnOrganization[];
}

/** What somebody who is signed in can do with a personal link. Asks and changes nothing; each step in a short transaction of its own. */
@Injectable()
export class OwnWays {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invited: InvitedService,
    private readonly memberships: MembershipsService,
    private readonly buyers: BuyersService,
  ) {}

  /** @throws AppError as `InvitedService.find` */
  async of(token: string, userId: string): Promise<WaysOn> {
    const invited = await this.invited.find(token);
    const { link, linkState, assessment } = invited;
    const landed = { state: landingState(linkState, assessment.state), claimed: await this.invited.isClaimed(invited) };
    const active = (await this.memberships.of(userId)).filter(({ suspended }) => !suspended);

    const home = active.find(({ organizationId, roles }) => organizationId === assessment.supplierId && mayDo(roles, 'assessments.read'));
    const managed = active.filter(({ roles }) => mayDo(roles, 'organization.manage'));
    const connectable = landed.claimed ? [] : await this.thatMayServe(link.organizationId, managed);
    const ways = ownWays(landed, home !== undefined, connectable.length > 0);
    return {
      assessmentId: assessment.id,
      ways,
      home: ways.includes('go_on') && home ? home : null,
      connectable: ways.includes('connect') ? connectable : [],
    };
  }

  /** Nobody is its own supplier, nor twice the same buyer's. */
  private async thatMayServe(buyerId: string, organizations: readonly OwnOrganization[]): Promise<OwnOrganization[]> {
    const free: OwnOrganization[] = [];
    for (const organization of organizations) {
      const { organizationId } = organization;
      if (organizationId === buyerId) continue;
      const serves = await this.database.apart(systemOf(organizationId), () => this.buyers.has(buyerId));
      if (!serves) free.push(organization);
    }
    return free;
  }
}
