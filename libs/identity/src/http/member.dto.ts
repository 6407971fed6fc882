import type { Page } from '@app/kernel';
import { MayBeLeftOut, ROLES, type Role } from '@app/tenancy';
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

import type { MembershipEntity } from '../data/membership.entity.js';

export class MemberQueryDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class ChangeRolesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  /** The version that the page had loaded. */
  @IsInt()
  @Min(1)
  version: number;
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
