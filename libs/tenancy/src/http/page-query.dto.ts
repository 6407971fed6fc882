import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

import { MayBeLeftOut } from './may-be-left-out.js';

/** Which page of a list; a list that may be filtered adds its own fields. */
export class PageQueryDto {
  /** What the page before gave as `next`. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;

  /** How many at most. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
