import type { Language } from '@app/kernel';
import { MayBeLeftOut, SeenVersionDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

import type { Auditor, AuditorState } from '../auditors.service.js';

class EngagementDto {
  /** Campaigns that have been issued: nothing else of the organization is to be seen. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  campaignIds: string[];

  /** Last calendar day, in the organization's time zone; within a year. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  endsOn: string;

  /** With the organization's own remarks on its suppliers. */
  @IsBoolean()
  notes: boolean;
}

export class InviteAuditorDto extends EngagementDto {
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
}

export class ChangeAuditorDto extends IntersectionType(EngagementDto, SeenVersionDto) {}

export class AuditedCampaignView {
  id: string;
  name: string;
}

export class AuditorView {
  /** The person's id; the invitation's, while nobody has accepted it. */
  id: string;
  name: string;
  email: string;
  state: AuditorState;
  campaigns: AuditedCampaignView[];
  endsOn: string;
  /** Instant in UTC. */
  endsAt: string;
  notes: boolean;
  /** Null while nobody has accepted. */
  version: number | null;
}

export class AuditorListView {
  items: AuditorView[];
}

export function presentAuditor({ id, name, email, state, campaigns, endsOn, endsAt, notes, version }: Auditor): AuditorView {
  return {
    id,
    name,
    email,
    state,
    campaigns: campaigns.map((each) => ({ ...each })),
    endsOn,
    endsAt: endsAt.toISOString(),
    notes,
    version,
  };
}
