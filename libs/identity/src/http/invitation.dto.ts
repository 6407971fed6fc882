import type { Language } from '@app/kernel';
import { MayBeLeftOut, ROLES, type Role } from '@app/tenancy';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

import type { OpenedInvitation } from '../invitations/invitation-opening.service.js';
import type { Invitation } from '../invitations/invitations.service.js';

export class InviteDto {
  @IsString()
  @MaxLength(300)
  email: string;

  @IsString()
  @MaxLength(100)
  name: string;

  /** Of the mail; Japanese where nothing is said. */
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

export class JoinDto {
  /** The part of the mailed address that follows `/l/`. */
  @IsString()
  @MaxLength(200)
  token: string;

  @IsString()
  @MaxLength(100)
  name: string;

  /** At least 10 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;
}

export class InvitationView {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  /** Instant in UTC. */
  expiresAt: string;
}

export class InvitationListView {
  items: InvitationView[];
}

export class OfferedEngagementView {
  /** How many campaigns may be looked at. */
  campaigns: number;
  /** Instant in UTC. */
  endsAt: string;
  /** With the organization's own remarks on its suppliers. */
  notes: boolean;
}

export class OpenedInvitationView {
  organizationName: string;
  email: string;
  name: string;
  language: Language;
  /** True: sign in and accept. False: join with a new password. */
  accountExists: boolean;
  /** What an external auditor is invited to; null for members. */
  engagement: OfferedEngagementView | null;
}

export class AcceptedView {
  organizationId: string;
}

export function presentInvitation({ id, email, name, roles, expiresAt }: Invitation): InvitationView {
  return { id, email, name, roles: [...roles], expiresAt: expiresAt.toISOString() };
}

export function presentOpened({ engagement, ...invitation }: OpenedInvitation): OpenedInvitationView {
  const { organizationName, email, name, language, accountExists } = invitation;
  const offered = engagement && {
    campaigns: engagement.campaignIds.length,
    endsAt: engagement.endsAt.toISOString(),
    notes: engagement.notes,
  };
  return { organizationName, email, name, language, accountExists, engagement: offered };
}
