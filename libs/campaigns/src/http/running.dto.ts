import { MayBeLeftOut, SeenVersionDto } from '@app/tenancy';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Issued } from '../campaign-issue.service.js';
import type { CampaignOverview } from '../campaign-overviews.service.js';
import { CampaignView, presentCampaign } from './campaign.dto.js';

export class RemindDto {
  /** Absent: everybody who has not submitted. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  assessmentIds?: string[];
}

export class ExtendDto extends SeenVersionDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueDay: string;
}

export class CancelDto extends SeenVersionDto {
  /** Told to everybody who was still asked. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  reason: string;
}

export class ReplaceContactDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email: string;

  @IsIn(['ja', 'en'])
  language: 'ja' | 'en';
}

export class IssuedView {
  campaign: CampaignView;
  issued: number;
  leftOut: number;
  /** Mails that wait because a new organization may send so many a day. */
  heldMails: number;
}

export class RemindedView {
  mails: number;
}

export function presentIssued({ issued, leftOut, heldMails }: Issued, campaign: CampaignOverview): IssuedView {
  return { campaign: presentCampaign(campaign), issued, leftOut, heldMails };
}
