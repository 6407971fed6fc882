import type { Page } from '@app/kernel';
import { ROLES, type Role, SeenVersionDto } from '@app/tenancy';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';

import type { MembershipEntity } from '../data/membership.entity.js';

export class ChangeRolesDto extends SeenVersionDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

export class MemberView {
  /** The person's id. */
  id: string;
  name: string;
  email: string;
  roles: Role[];
  suspended: boolean;
  /** Instant in UTC. */
  joinedAt: string;
  version: number;
}

export class MemberPageView {
  items: MemberView[];
  next: string | null;
}

export function presentMember({ userId, displayName, email, roles, suspendedAt, joinedAt, version }: MembershipEntity): MemberView {
  return { id: userId, name: displayName, email, roles, suspended: suspendedAt !== null, joinedAt: joinedAt.toISOString(), version };
}

export function presentMembers({ items, next }: Page<MembershipEntity>): MemberPageView {
  return { items: items.map(presentMember), next };
}
