import { BilingualChangeDto, BilingualLineChangeDto, BilingualLineDto, MayBeLeftOut, Part, SeenVersionDto } from '@app/tenancy';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

import type { EditedProfileQuestion } from '../content-editing.service.js';
import { ProfileQuestionView } from './content.dto.js';
import { QuestionnaireEditView } from './seen.dto.js';

export class SectionDto {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)
  key: string;

  @Part(() => BilingualLineDto)
  name: BilingualLineDto;

  /** For the axis of a chart and the head of a narrow column. */
  @Part(() => BilingualLineDto)
  shortName: BilingualLineDto;
}

/** All sections in their order: a section that is left out is removed. */
export class WriteSectionsDto extends SeenVersionDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SectionDto)
  sections: SectionDto[];
}

export class ProfileOptionTextDto {
  @IsString()
  @MaxLength(60)
  value: string;

  @Part(() => BilingualChangeDto)
  text: BilingualChangeDto;
}

/** What is left out stays as it is. */
export class EditProfileQuestionDto extends SeenVersionDto {
  @MayBeLeftOut()
  @Part(() => BilingualLineChangeDto)
  label?: BilingualLineChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  text?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  help?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  purpose?: BilingualChangeDto;

  /** Texts of options, by value. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ProfileOptionTextDto)
  options?: ProfileOptionTextDto[];
}

export class EditedProfileQuestionView extends QuestionnaireEditView {
  profileQuestion: ProfileQuestionView;
}

export function presentEditedProfileQuestion({ version, profileQuestion }: EditedProfileQuestion): EditedProfileQuestionView {
  return { version, profileQuestion: profileQuestion as ProfileQuestionView };
}
