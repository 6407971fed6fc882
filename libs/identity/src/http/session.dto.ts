import { MayBeLeftOut } from '@app/tenancy';
import { IsString, IsUUID, MaxLength } from 'class-validator';

import type { AccessToken } from '../sessions/session.js';

export class SignInDto {
  @IsString()
  @MaxLength(300)
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  /** Where to work, for somebody in several organizations; else where they worked last. */
  @MayBeLeftOut()
  @IsUUID()
  organizationId?: string;
}

export class SwitchOrganizationDto {
  @IsUUID()
  organizationId: string;
}

export class SessionView {
  /** To be sent as `Authorization: Bearer …`, and kept in memory only. */
  accessToken: string;
  /** Instant in UTC; refresh before. */
  expiresAt: string;
  /** Whose session it is. */
  userId: string;
  /** Null while the person has no active membership. */
  organizationId: string | null;
}

export function presentSession({ accessToken, accessExpiresAt, userId, organizationId }: AccessToken): SessionView {
  return { accessToken, expiresAt: accessExpiresAt.toISOString(), userId, organizationId };
}
