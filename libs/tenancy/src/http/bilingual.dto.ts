import type { Bilingual } from '@app/kernel';
import { IsString, Length, MaxLength } from 'class-validator';

import { Line } from './line.js';
import { MayBeLeftOut } from './may-be-left-out.js';
import { Paragraph } from './paragraph.js';

/** A text in both languages of the product. */
export class BilingualView {
  ja: string;
  en: string;
}

/** A text in both languages; empty where it is not written yet. */
export class BilingualDto {
  @IsString()
  @Paragraph()
  @MaxLength(4000)
  ja: string;

  @IsString()
  @Paragraph()
  @MaxLength(4000)
  en: string;
}

/** A language that is left out stays as it is. */
export class BilingualChangeDto {
  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(4000)
  ja?: string;

  @MayBeLeftOut()
  @IsString()
  @Paragraph()
  @MaxLength(4000)
  en?: string;
}

/** A text of one line in both languages; empty where it is not written yet. */
export class BilingualLineDto {
  @IsString()
  @Line()
  @MaxLength(4000)
  ja: string;

  @IsString()
  @Line()
  @MaxLength(4000)
  en: string;
}

/** A language that is left out stays as it is. */
export class BilingualLineChangeDto {
  @MayBeLeftOut()
  @IsString()
  @Line()
  @MaxLength(4000)
  ja?: string;

  @MayBeLeftOut()
  @IsString()
  @Line()
  @MaxLength(4000)
  en?: string;
}

/** What something is called, in both languages. */
export class BilingualNameDto {
  @IsString()
  @Line()
  @Length(1, 200)
  ja: string;

  @IsString()
  @Line()
  @Length(1, 200)
  en: string;
}

/** Another name; a language that is left out stays as it is. */
export class BilingualNameChangeDto {
  @MayBeLeftOut()
  @IsString()
  @Line()
  @Length(1, 200)
  ja?: string;

  @MayBeLeftOut()
  @IsString()
  @Line()
  @Length(1, 200)
  en?: string;
}

export function presentBilingual({ ja, en }: Bilingual): BilingualView {
  return { ja, en };
}
