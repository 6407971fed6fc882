import type { Clock } from '@app/kernel';
import { CLOCK, type MemberActor, personOf, systemOf, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AccessRepository, type OwnMembership } from '../data/access.repository.js';
import { EngagementsRepository } from '../data/engagements.repository.js';
import { MembersRepository } from '../data/members.repository.js';
import { chooseOrganization } from '../domain/choose-organization.js';
import { engagementAt } from './engagement-now.js';

/** The organizations of one person. All but `own` open transactions of their own. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessRepository,
    private readonly members: MembersRepository,
    private readonly engagements: EngagementsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of the acting person, in the open transaction. */
  own(): Promise<OwnMembership[]> {
    return this.access.memberships();
  }

  of(userId: string): Promise<OwnMembership[]> {
    return this.database.apart(personOf(userId), () => this.access.memberships());
  }

  /** The organization on whose behalf the product writes to a person about their own account. */
  async homeOf(userId: string): Promise<string | null> {
    const memberships = await this.of(userId);
    return chooseOrganization(memberships) ?? memberships[0]?.organizationId ?? null;
  }

  /** A person as a member of one of their organizations; null when they are not, or are suspended there. */
  async actorIn(organizationId: string, userId: string): Promise<MemberActor | null> {
    return this.database.apart(systemOf(organizationId), async () => {
      const member = await this.members.find(userId);
      if (!member || member.suspendedAt !== null) return null;
      const { displayName: name, language, roles } = member;
      const engagement = engagementAt(await this.engagements.find(userId), this.clock.now());
      return { kind: 'member', tenantId: organizationId, userId, name, language, roles, engagement };
    });
  }
}
