import { BilingualLineDto, BilingualView, MayBeLeftOut, Part, presentBilingual } from '@app/tenancy';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNumber, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

import type { InformationClass } from '../domain/information-class.js';
import type { ClassesInForce } from '../information-classes.service.js';

const MOST_CLASSES = 20;

export class InformationClassDto {
  /** Of a class that exists; a new one gets its key when it is left out. */
  @MayBeLeftOut()
  @Matches(/^[a-z][a-z0-9_]{0,39}$/)
  key?: string;

  @Part(() => BilingualLineDto)
  name: BilingualLineDto;

  /** What a gap weighs where this class is handled; the built-in classes have 1, 2 and 3. */
  @IsNumber()
  @Min(0.01)
  @Max(100)
  exposure: number;
}

export class ReplaceClassesDto {
  /** The new set, least important first; an empty one returns to the built-in classes. */
  @IsArray()
  @ArrayMaxSize(MOST_CLASSES)
  @ValidateNested({ each: true })
  @Type(() => InformationClassDto)
  classes: InformationClassDto[];

  /** `revision` of the set that the page had loaded. */
  @IsString()
  @MaxLength(100)
  revision: string;
}

export class InformationClassView {
  key: string;
  name: BilingualView;
  exposure: number;
}

export class InformationClassesView {
  /** False while the organization uses the built-in classes. */
  own: boolean;
  items: InformationClassView[];
  /** Changes with the set; to be sent back when replacing it. */
  revision: string;
}

export function presentClasses({ own, classes, revision }: ClassesInForce): InformationClassesView {
  return { own, items: classes.map(presentClass), revision };
}

function presentClass({ key, name, exposure }: InformationClass): InformationClassView {
  return { key, name: presentBilingual(name), exposure };
}
