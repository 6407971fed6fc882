import { MayBeLeftOut, QueryBoolean, QueryList } from '@app/tenancy';
import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

import { CRITICALITIES, type Criticality, RELATIONSHIP_STATES, type RelationshipState } from '../domain/supplier.js';

/** Which suppliers, in a query or in a body. */
export class SupplierFilterDto {
  /** Words that all stand somewhere in code, name, kana, corporate number or tags; width, capitals and kind of kana make no difference. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Handles any of these information classes. */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  classes?: string[];

  /** Whether it is known what information the supplier handles. */
  @MayBeLeftOut()
  @QueryBoolean()
  hasClasses?: boolean;

  /** Has any of these. */
  @MayBeLeftOut()
  @QueryList()
  @IsIn(CRITICALITIES, { each: true })
  criticality?: Criticality[];

  /** Carries any of these tags. */
  @MayBeLeftOut()
  @QueryList()
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
