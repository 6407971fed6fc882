import { MayBeLeftOut, QueryBoolean } from '@app/tenancy';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

import { CRITICALITIES, type Criticality, RELATIONSHIP_STATES, type RelationshipState } from '../domain/supplier.js';

const MOST_VALUES = 50;

/** `?tags=a&tags=b` is a list, `?tags=a` is one as well. */
const asList = ({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]);

/** Which suppliers, in a query or in a body. */
export class SupplierFilterDto {
  /** Words that all stand somewhere in code, name, kana, corporate number or tags; width, capitals and kind of kana make no difference. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Handles any of these information classes. */
  @MayBeLeftOut()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  classes?: string[];

  /** Whether it is known what information the supplier handles. */
  @MayBeLeftOut()
  @QueryBoolean()
  hasClasses?: boolean;

  /** Has any of these. */
  @MayBeLeftOut()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(CRITICALITIES, { each: true })
  criticality?: Criticality[];

  /** Carries any of these tags. */
  @MayBeLeftOut()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  tags?: string[];

  /** Looked after by this member. */
  @MayBeLeftOut()
  @IsUUID()
  ownerId?: string;

  @MayBeLeftOut()
  @IsIn(RELATIONSHIP_STATES)
  state?: RelationshipState;

  /** Whether there is anybody to send a questionnaire to. */
  @MayBeLeftOut()
  @QueryBoolean()
  hasContact?: boolean;
}
