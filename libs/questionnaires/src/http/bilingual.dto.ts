import { IsString, MaxLength } from 'class-validator';

import { IfGiven } from './if-given.js';

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
  @IfGiven()
  @IsString()
  @MaxLength(4000)
  ja?: string;

  @IfGiven()
  @IsString()
  @MaxLength(4000)
  en?: string;
}
