import { MayBeLeftOut, SeenVersionDto } from '@app/tenancy';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Issued } from '../campaign-issue.service.js';
import type { CampaignOverview } from '../campaign-overviews.service.js';
import type { Obstacle, ObstacleReason } from '../domain/obstacles.js';
import type { Selection } from '../recipients.service.js';
import { CampaignView, presentCampaign } from './campaign.dto.js';

const SHOWN_OBSTACLES = 500;

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

/** Why a supplier cannot be asked yet. */
export class ObstacleView {
  relationshipId: string;
  code: string;
  name: string;
  reason: ObstacleReason;
  /** The classes without a target in the baseline; empty for other reasons. */
  classes: string[];
}

export class CheckView {
  /** How many suppliers can be asked now. */
  ready: number;
  /** How many need something first. */
  unready: number;
  /** The first 500 obstacles. */
  obstacles: ObstacleView[];
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

export function presentCheck({ ready, obstacles }: Selection): CheckView {
  const unready = new Set(obstacles.map(({ relationshipId }) => relationshipId)).size;
  return { ready: ready.length, unready, obstacles: obstacles.slice(0, SHOWN_OBSTACLES).map(presentObstacle) };
}

function presentObstacle({ relationshipId, code, name, reason, classes }: Obstacle): ObstacleView {
  return { relationshipId, code, name, reason, classes: [...classes] };
}

export function presentIssued({ issued, leftOut, heldMails }: Issued, campaign: CampaignOverview): IssuedView {
  return { campaign: presentCampaign(campaign), issued, leftOut, heldMails };
}
