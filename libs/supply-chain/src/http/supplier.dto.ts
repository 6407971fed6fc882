import type { Language } from '@app/kernel';
import { MayBeLeftOut, SeenVersionDto } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

import { CRITICALITIES, type Criticality } from '../domain/supplier.js';

/** Longer than any field may be: what is a little too long is refused by the rule, with a sentence that counts. */
const SANE = 10_000;

export class ContactDto {
  @IsString()
  @MaxLength(SANE)
  name: string;

  /** One mail address. */
  @IsString()
  @MaxLength(SANE)
  email: string;

  /** The language of mails to this person. */
  @IsIn(['ja', 'en'])
  language: Language;
}

/** What can be said of a supplier. What is left out stays as it is; null says that it is not known. */
class SupplierDetailsDto {
  /** フリガナ; converted to full-width katakana. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(SANE)
  nameKana?: string;

  /** 法人番号: 13 digits with a right check digit. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  corporateNumber?: string | null;

  @MayBeLeftOut()
  @IsIn(CRITICALITIES)
  criticality?: Criticality;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(SANE, { each: true })
  tags?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(SANE)
  industry?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(SANE)
  size?: string | null;

  /** The member of this organization who looks after the supplier. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(SANE)
  note?: string;

  /** Keys of the information classes handled. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(SANE, { each: true })
  classes?: string[];

  /** Calendar day, `2026-04-01`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  contractBegins?: string | null;

  /** Calendar day, `2027-03-31`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  contractEnds?: string | null;

  /** All contacts, the main one first. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ContactDto)
  contacts?: ContactDto[];
}

export class AddSupplierDto extends SupplierDetailsDto {
  /** The buyer's own code for the supplier. */
  @IsString()
  @MaxLength(SANE)
  code: string;

  @IsString()
  @MaxLength(SANE)
  name: string;
}

export class EditSupplierDto extends IntersectionType(SupplierDetailsDto, SeenVersionDto) {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(SANE)
  code?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(SANE)
  name?: string;
}
