import type { Language } from '@app/kernel';
import { MayBeLeftOut, SeenVersionDto } from '@app/tenancy';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import type { Organization } from '../domain/organization.js';

export class ChangeOrganizationDto extends SeenVersionDto {
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
