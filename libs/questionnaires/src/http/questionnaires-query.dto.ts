import { MayBeLeftOut } from '@app/tenancy';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export class QuestionnairesQueryDto {
  /** What the page before gave as `next`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
