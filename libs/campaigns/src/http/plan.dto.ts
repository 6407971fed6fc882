import { Line, MayBeLeftOut, Paragraph, Part, SeenVersionDto } from '@app/tenancy';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

import { RecipientsDto } from './recipients.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PlanCampaignDto {
  @IsString()
  @Line()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** What the answers are used for, and what they are not used for. */
  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(4_000)
  purpose?: string;

  /** The short form asks 20 of the built-in 64 questions. */
  @IsIn(['full', 'short'])
  form: 'full' | 'short';

  /** A published version of the own organization, or a built-in one; so is the baseline's. */
  @IsUUID()
  questionnaireVersionId: string;

  @IsUUID()
  baselineVersionId: string;

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
  @Line()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;

  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(4_000)
  purpose?: string;

  @MayBeLeftOut()
  @IsIn(['full', 'short'])
  form?: 'full' | 'short';

  @MayBeLeftOut()
  @IsUUID()
  questionnaireVersionId?: string;

  @MayBeLeftOut()
  @IsUUID()
  baselineVersionId?: string;

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
