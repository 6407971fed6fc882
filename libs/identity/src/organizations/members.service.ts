import { AuditTrail } from '@app/audit';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { EXTERNAL_AUDITOR, type MemberActor, mayGrant, type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { MembersRepository } from '../data/members.repository.js';
import type { MembershipEntity } from '../data/membership.entity.js';
import { keepAnOwner } from '../domain/last-owner.js';
import { refuse } from '../domain/problems.js';
import { AccessService } from '../sessions/access.service.js';

/** Who belongs to the organization, and what they may do. In the open transaction. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly members: MembersRepository,
    private readonly access: AccessService,
    private readonly trail: AuditTrail,
  ) {}

  async list(cursor: string | null, limit: number): Promise<Page<MembershipEntity>> {
    const after = cursor === null ? null : decodeCursor(cursor, ['text', 'id']);
    const rows = await this.members.page(after, limit + 1);
    return pageOf(rows, limit, ({ displayName, userId }) => [displayName, userId]);
  }

  /** Names of those of the given people who are members, suspended ones included. */
  async names(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const members = await this.members.names(userIds);
    return new Map(members.map(({ userId, name }) => [userId, name]));
  }

  /**
   * A member as they may act now, and their address: for a job that works in the name of whoever asked for it.
   *
   * @returns null when the membership is suspended or an external auditor's time is over, or the organization is not active
   */
  async acting(userId: string): Promise<{ readonly actor: MemberActor; readonly email: string } | null> {
    const member = await this.members.acting(userId);
    if (!member) return null;
    const { roles, displayName: name, language, email, engaged } = member;
    const engagement = engaged && { ...engaged, endsAt: new Date(engaged.endsAt), isOver: false };
    return { actor: { kind: 'member', tenantId: this.database.tenantId, userId, name, language, roles, engagement }, email };
  }

  /**
   * @param seen the version that the caller had before them
   * @throws AppError `member_not_found`, `only_owners_grant`, `auditor_has_one_role`, `last_owner`, `member_changed` with both states
   */
  async changeRoles(userId: string, roles: readonly Role[], seen: number): Promise<MembershipEntity> {
    const member = await this.find(userId);
    this.refuseUngrantable(member.roles, roles);
    if (member.roles.includes(EXTERNAL_AUDITOR)) throw refuse('auditor_has_one_role', {}, 'roles');
    if (isActiveOwner(member) && !roles.includes('owner')) keepAnOwner(await this.members.holdOwners(), userId);
    if (!(await this.members.changeRoles(userId, roles, seen))) {
      const { roles: theirs, version } = await this.find(userId);
      throw refuse('member_changed', { yours: roles, theirs, version });
    }
    this.access.forget(userId);
    this.trail.record(
      'member.roles_changed',
      { type: 'user', id: userId },
      { name: member.displayName, before: member.roles, after: roles },
    );
    return this.find(userId);
  }

  /** @throws AppError `member_not_found`, `own_suspension`, `only_owners_grant`, `last_owner` */
  async suspend(userId: string): Promise<MembershipEntity> {
    const member = await this.find(userId);
    if (userId === this.database.member.userId) throw refuse('own_suspension');
    this.refuseUngrantable(member.roles, []);
    if (isActiveOwner(member)) keepAnOwner(await this.members.holdOwners(), userId);
    return this.setSuspended(member, true);
  }

  /** @throws AppError `member_not_found`, `only_owners_grant` */
  async restore(userId: string): Promise<MembershipEntity> {
    const member = await this.find(userId);
    this.refuseUngrantable([], member.roles);
    return this.setSuspended(member, false);
  }

  private async setSuspended({ userId, displayName: name, suspendedAt }: MembershipEntity, suspended: boolean): Promise<MembershipEntity> {
    if ((suspendedAt !== null) !== suspended) {
      await this.members.setSuspended(userId, suspended);
      this.access.forget(userId);
      this.trail.record(suspended ? 'member.suspended' : 'member.restored', { type: 'user', id: userId }, { name });
    }
    return this.find(userId);
  }

  private async find(userId: string): Promise<MembershipEntity> {
    const member = await this.members.find(userId);
    if (!member) throw refuse('member_not_found');
    return member;
  }

  private refuseUngrantable(before: readonly Role[], after: readonly Role[]): void {
    if (!mayGrant(this.database.member.roles, before, after)) throw refuse('only_owners_grant', {}, 'roles');
  }
}

function isActiveOwner({ roles, suspendedAt }: MembershipEntity): boolean {
  return roles.includes('owner') && suspendedAt === null;
}
