import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Max, MaxLength, Min } from 'class-validator';

import { MayBeLeftOut } from './may-be-left-out.js';
import { WholeNumber } from './whole-number.js';

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
  @WholeNumber()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
