import { MayBeLeftOut, Part, SeenVersionDto } from '@app/tenancy';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { CRITICALITIES, type Criticality, RELATIONSHIP_STATES, type RelationshipState } from '../domain/supplier.js';
import { SupplierFilterDto } from './supplier-filter.dto.js';

/** More are chosen by a filter. */
const MOST_SELECTED = 2_000;
const SANE = 10_000;

/** What all of them get; what is left out stays as it is with each. */
export class SharedChangeDto {
  /** Keys of the information classes handled, in the place of those before. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(SANE, { each: true })
  classes?: string[];

  /** The member who looks after them; null for nobody. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @MayBeLeftOut()
  @IsIn(CRITICALITIES)
  criticality?: Criticality;

  /** Beside the tags that each has. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(SANE, { each: true })
  addTags?: string[];

  /** `ended`: nothing is issued to them any more, what was answered stays. */
  @MayBeLeftOut()
  @IsIn(RELATIONSHIP_STATES)
  state?: RelationshipState;
}

export class SeenSupplierDto extends SeenVersionDto {
  @IsUUID()
  id: string;
}

export class EditSelectedDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SELECTED)
  @ValidateNested({ each: true })
  @Type(() => SeenSupplierDto)
  suppliers: SeenSupplierDto[];

  @Part(() => SharedChangeDto)
  change: SharedChangeDto;
}

export class EditFilteredDto {
  @Part(() => SupplierFilterDto)
  filter: SupplierFilterDto;

  /** Suppliers of the filter that are left out. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_SELECTED)
  @IsUUID(undefined, { each: true })
  except?: string[];

  /** How many the page showed, without those left out; where it is another number by now, nothing is changed. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  count?: number;

  @Part(() => SharedChangeDto)
  change: SharedChangeDto;
}

export class SharedEditView {
  chosen: number;
  /** Without those that were so already. */
  changed: number;
}
