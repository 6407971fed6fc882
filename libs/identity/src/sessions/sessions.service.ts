import { AuditTrail } from '@app/audit';
import { newId } from '@app/kernel';
import { personOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { SessionFamiliesRepository } from '../data/session-families.repository.js';
import { chooseOrganization } from '../domain/choose-organization.js';
import { refuse } from '../domain/problems.js';
import { MembershipsService } from '../organizations/memberships.service.js';
import type { AccessClaims, AccessToken, Session } from './session.js';
import { Tokens } from './tokens.service.js';

/** Begins sessions and takes them from one of a person's organizations to another. Opens its own transactions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly families: SessionFamiliesRepository,
    private readonly memberships: MembershipsService,
    private readonly tokens: Tokens,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * A session for somebody who has just proved who they are.
   *
   * @param wish the organization to work in, where they are a member of it; else the one they worked in last
   */
  async begin(userId: string, device: string, wish: string | null = null): Promise<Session> {
    const memberships = await this.memberships.of(userId);
    const last = await this.database.apart(personOf(userId), () => this.families.lastOrganization(userId));
    const organizationId = chooseOrganization(memberships, wish, last);
    const actor = organizationId === null ? null : await this.memberships.actorIn(organizationId, userId);
    const claims: AccessClaims = { userId, organizationId: actor?.tenantId ?? null, familyId: newId() };
    return this.database.apart(actor ?? personOf(userId), async () => {
      const { generation, expiresAt } = await this.families.begin({ ...claims, id: claims.familyId, device });
      this.trail.record('session.begun', { type: 'session', id: claims.familyId });
      return this.tokens.session(claims, generation, expiresAt);
    });
  }

  /**
   * An access token for another of the person's organizations, without signing in again. The session remembers it.
   *
   * @throws AppError `membership_not_found`
   */
  async switchTo({ userId, familyId }: AccessClaims, organizationId: string): Promise<AccessToken> {
    const memberships = await this.memberships.of(userId);
    if (!memberships.some((own) => own.organizationId === organizationId)) throw refuse('membership_not_found', {}, 'organizationId');
    const actor = await this.memberships.actorIn(organizationId, userId);
    if (!actor) throw refuse('membership_not_found', {}, 'organizationId');
    return this.database.apart(actor, async () => {
      await this.families.moveTo(userId, familyId, organizationId);
      this.trail.record('session.switched', { type: 'session', id: familyId });
      return this.tokens.access({ userId, organizationId, familyId });
    });
  }
}
