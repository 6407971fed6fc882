import { MayBeLeftOut, Paragraph, Part, SeenVersionDto } from '@app/tenancy';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Issued } from '../campaign-issue.service.js';
import type { CampaignOverview } from '../campaign-overviews.service.js';
import { CampaignView, presentCampaign } from './campaign.dto.js';
import { LineFilterDto } from './lines.dto.js';

/** Of those who have not submitted, whom both conditions hold for; everybody where nothing is said. */
export class RemindDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  assessmentIds?: string[];

  /** As in the list of the campaign's suppliers: all that it leaves, on whatever page. */
  @MayBeLeftOut()
  @Part(() => LineFilterDto)
  filter?: LineFilterDto;
}

export class ExtendDto extends SeenVersionDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueDay: string;
}

export class CancelDto extends SeenVersionDto {
  /** Told to everybody who was still asked. */
  @IsString()
  @Paragraph()
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
