import { MayBeLeftOut } from '@app/tenancy';
import { IsString, MaxLength } from 'class-validator';

export class BilingualView {
  ja: string;
  en: string;
}

/** A text in both languages; empty where it is not written yet. */
export class BilingualDto {
  @IsString()
  @MaxLength(4000)
  ja: string;

  @IsString()
  @MaxLength(4000)
  en: string;
}

/** A language that is left out stays as it is. */
export class BilingualChangeDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(4000)
  ja?: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(4000)
  en?: string;
}
