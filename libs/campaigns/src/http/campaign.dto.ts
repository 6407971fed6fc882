import type { CampaignProgress } from '@app/assessments';
import type { Page } from '@app/kernel';
import { MayBeLeftOut, Part, SeenVersionDto } from '@app/tenancy';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

import type { Campaign, CampaignState } from '../domain/campaign.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CRITICALITY = ['low', 'medium', 'high', 'critical'] as const;

/** A version together with the organization that owns it. */
export class VersionRefDto {
  @IsUUID()
  ownerId: string;

  @IsUUID()
  id: string;
}

export class RecipientFilterDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  classes?: string[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(CRITICALITY, { each: true })
  criticality?: (typeof CRITICALITY)[number][];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  tags?: string[];
}

/** To whom: by list, or by a filter that is applied when the campaign is issued. Exactly one of the two. */
export class RecipientsDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  relationshipIds?: string[];

  @MayBeLeftOut()
  @Part(() => RecipientFilterDto)
  filter?: RecipientFilterDto;
}

export class PlanCampaignDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** What the answers are used for, and what they are not used for. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(4_000)
  purpose?: string;

  /** The short form asks 20 of the built-in 64 questions. */
  @IsIn(['full', 'short'])
  form: 'full' | 'short';

  @Part(() => VersionRefDto)
  questionnaire: VersionRefDto;

  @Part(() => VersionRefDto)
  baseline: VersionRefDto;

  @Part(() => RecipientsDto)
  recipients: RecipientsDto;

  /** Calendar day in the organization's time zone; the campaign is due at its end. */
  @Matches(DAY)
  dueDay: string;

  /** Days before the due day; 0 is the day itself, negative is after it. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(-60, { each: true })
  @Max(180, { each: true })
  reminderDays?: number[];
}

/** Only what is given changes. */
export class ChangeCampaignDto extends SeenVersionDto {
  @MayBeLeftOut()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(4_000)
  purpose?: string;

  @MayBeLeftOut()
  @IsIn(['full', 'short'])
  form?: 'full' | 'short';

  @MayBeLeftOut()
  @Part(() => VersionRefDto)
  questionnaire?: VersionRefDto;

  @MayBeLeftOut()
  @Part(() => VersionRefDto)
  baseline?: VersionRefDto;

  @MayBeLeftOut()
  @Part(() => RecipientsDto)
  recipients?: RecipientsDto;

  @MayBeLeftOut()
  @Matches(DAY)
  dueDay?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(-60, { each: true })
  @Max(180, { each: true })
  reminderDays?: number[];
}

export class IssueCampaignDto extends SeenVersionDto {
  /** Issue to those who are ready and leave out those who need something first. */
  @MayBeLeftOut()
  @IsBoolean()
  leaveOutUnready?: boolean;
}

export class VersionRefView {
  ownerId: string;
  id: string;
}

export class RecipientFilterView {
  search?: string;
  classes?: string[];
  criticality?: ('low' | 'medium' | 'high' | 'critical')[];
  tags?: string[];
}

export class RecipientsView {
  relationshipIds?: string[];
  filter?: RecipientFilterView;
}

/** Counts over the suppliers asked. */
export class CampaignProgressView {
  assessments: number;
  submitted: number;
  overdue: number;
  /** Questions answered and asked, over all that were not refused or cancelled. */
  answered: number;
  total: number;
  states: Record<string, number>;
}

export class CampaignView {
  id: string;
  name: string;
  purpose: string;
  form: 'full' | 'short';
  questionnaire: VersionRefView;
  baseline: VersionRefView;
  recipients: RecipientsView;
  dueDay: string;
  /** Instant in UTC: the end of the due day in `timeZone`. */
  dueAt: string;
  timeZone: string;
  reminderDays: number[];
  state: CampaignState;
  senderName: string;
  createdAt: string;
  issuedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  version: number;
  /** Null while it is a draft. */
  progress: CampaignProgressView | null;
}

export class CampaignPageView {
  items: CampaignView[];
  next: string | null;
}

export function presentCampaign(campaign: Campaign, progress: CampaignProgress | null): CampaignView {
  const { replyTo: _replyTo, ...shown } = campaign;
  return {
    ...shown,
    recipients: { ...campaign.recipients } as RecipientsView,
    reminderDays: [...campaign.reminderDays],
    dueAt: campaign.dueAt.toISOString(),
    createdAt: campaign.createdAt.toISOString(),
    issuedAt: campaign.issuedAt?.toISOString() ?? null,
    cancelledAt: campaign.cancelledAt?.toISOString() ?? null,
    progress: progress && { ...progress, states: { ...progress.states } },
  };
}

export function presentCampaigns({ items, next }: Page<Campaign>, progress: ReadonlyMap<string, CampaignProgress>): CampaignPageView {
  return { items: items.map((campaign) => presentCampaign(campaign, progress.get(campaign.id) ?? null)), next };
}
