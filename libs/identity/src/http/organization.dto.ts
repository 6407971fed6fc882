import type { Language } from '@app/kernel';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateIf } from 'class-validator';

import type { Organization } from '../domain/organization.js';

export class ChangeOrganizationDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  /** フリガナ. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  nameKana?: string;

  /** 法人番号, 13 digits; null takes it away. */
  @ValidateIf((_change, value) => value !== undefined && value !== null)
  @IsString()
  @MaxLength(30)
  corporateNumber?: string | null;

  @IsOptional()
  @IsIn(['ja', 'en'])
  language?: Language;

  /** IANA name: due days end at midnight there. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string;

  /** The version that the page had loaded. */
  @IsInt()
  @Min(1)
  version: number;
}

export class OrganizationView {
  id: string;
  name: string;
  nameKana: string;
  corporateNumber: string | null;
  language: Language;
  timeZone: string;
  version: number;
}

export function presentOrganization(organization: Organization): OrganizationView {
  const { id, name, nameKana, corporateNumber, language, timeZone, version } = organization;
  return { id, name, nameKana, corporateNumber, language, timeZone, version };
}
