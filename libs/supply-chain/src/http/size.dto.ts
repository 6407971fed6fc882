import { QueryList } from '@app/tenancy';
import { IsString, MaxLength } from 'class-validator';

export class SizeReadingsQueryDto {
  @QueryList()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  words: string[];
}

export class SizeReadingView {
  word: string;
  /** The key of a band (`1-5`, `6-20`, `21-50`, `51-100`, `101-300`, `301-`), or the word where it says none. */
  size: string;
}

export class SizeReadingsView {
  items: SizeReadingView[];
}

export class SizeCountView {
  /** The key of a band, or the buyer's own words where these say none. */
  size: string;
  /** Suppliers that are of it. */
  count: number;
}

export class SizesView {
  items: SizeCountView[];
}
