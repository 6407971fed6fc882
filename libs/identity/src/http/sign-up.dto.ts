import type { Language } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class SignUpDto {
  @IsString()
  @MaxLength(300)
  email: string;

  /** At least 10 characters. */
  @IsString()
  @MaxLength(1000)
  password: string;

  /** The person's own name. */
  @IsString()
  @MaxLength(100)
  name: string;

  @IsString()
  @MaxLength(200)
  organizationName: string;

  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: Language;

  /** IANA name; Asia/Tokyo where nothing is said. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  timeZone?: string;
}

export class LinkTokenDto {
  /** The part of a mailed address that follows `/l/`. */
  @IsString()
  @MaxLength(200)
  token: string;
}

export class AddressDto {
  @IsString()
  @MaxLength(300)
  email: string;
}

export class SignUpStateView {
  /** False where the operator has closed sign-up. */
  open: boolean;
}
