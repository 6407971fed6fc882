import type { Language } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

import type { Organization } from '../domain/organization.js';

export class ChangeOrganizationDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  name?: string;

  /** フリガナ. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  nameKana?: string;

  /** 法人番号, 13 digits; null takes it away. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  corporateNumber?: string | null;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;

  /** IANA name: due days end at midnight there. */
  @MayBeLeftOut()
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
