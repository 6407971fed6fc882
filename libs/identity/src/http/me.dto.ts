import type { Language } from '@app/kernel';
import { MayBeLeftOut, type MemberActor, permissionsNow, type Role } from '@app/tenancy';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Profile } from '../accounts/profiles.service.js';
import type { OwnMembership } from '../data/access.repository.js';
import type { OpenSession } from '../data/session-families.repository.js';

export class ChangeProfileDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  name?: string;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;
}

export class ChangePasswordDto {
  @IsString()
  @MaxLength(1000)
  current: string;

  /** The new one; at least 10 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;
}

export class MembershipView {
  organizationId: string;
  organizationName: string;
  roles: Role[];
  suspended: boolean;
  /** Instant in UTC at which an external auditor's access ends or has ended; null for everybody else. */
  endsAt: string | null;
}

export class MeView {
  id: string;
  email: string;
  name: string;
  language: Language;
  /** Where the person works now; null while no organization is chosen. */
  organizationId: string | null;
  /** What they may do there. */
  permissions: string[];
  /** Their time as an external auditor there has ended: nothing is to be seen any more. */
  engagementOver: boolean;
  memberships: MembershipView[];
}

export class MembershipListView {
  items: MembershipView[];
}

export class OwnSessionView {
  id: string;
  /** The browser as it named itself. */
  device: string;
  /** Instants in UTC. */
  beganAt: string;
  lastUsedAt: string;
  expiresAt: string;
  /** The session that asks. */
  current: boolean;
}

export class OwnSessionListView {
  items: OwnSessionView[];
}

export function presentMe(
  { userId, email, name, language }: Profile,
  member: MemberActor | null,
  memberships: readonly OwnMembership[],
): MeView {
  return {
    id: userId,
    email,
    name,
    language,
    organizationId: member?.tenantId ?? null,
    permissions: member ? [...permissionsNow(member)] : [],
    engagementOver: member?.engagement?.isOver ?? false,
    memberships: memberships.map(presentMembership),
  };
}

export function presentMembership({ organizationId, name, roles, suspended, endsAt }: OwnMembership): MembershipView {
  return { organizationId, organizationName: name, roles: [...roles], suspended, endsAt: endsAt?.toISOString() ?? null };
}

export function presentOwnSession({ id, device, createdAt, rotatedAt, expiresAt }: OpenSession, currentId: string): OwnSessionView {
  return {
    id,
    device,
    beganAt: createdAt.toISOString(),
    lastUsedAt: rotatedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: id === currentId,
  };
}
