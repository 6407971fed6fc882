import { BilingualChangeDto, BilingualDto, BilingualLineChangeDto, MayBeLeftOut, Part, SeenVersionDto } from '@app/tenancy';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import {
  ANSWERERS,
  type Answerer,
  EFFORTS,
  type Effort,
  PHASES,
  type Phase,
  QUESTION_TYPES,
  type QuestionType,
} from '../domain/question.js';
import type { EditedQuestion } from '../question-editing.service.js';
import { presentQuestion, QuestionView } from './question.dto.js';
import { QuestionnaireEditView } from './seen.dto.js';

const KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const MOST_YEN = 1_000_000_000_000;

export class StepUpDto {
  @IsInt()
  @Min(0)
  @Max(3)
  from: number;

  @IsInt()
  @Min(1)
  @Max(4)
  to: number;

  @Part(() => BilingualDto)
  text: BilingualDto;

  @IsIn(EFFORTS)
  effort: Effort;

  /** JPY. */
  @IsInt()
  @Min(0)
  @Max(MOST_YEN)
  costLow: number;

  /** JPY. */
  @IsInt()
  @Min(0)
  @Max(MOST_YEN)
  costHigh: number;
}

/** What is left out stays as it is; a list replaces the list. */
export class QuestionTextsDto {
  @MayBeLeftOut()
  @Part(() => BilingualLineChangeDto)
  topic?: BilingualLineChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  question?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  help?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  why?: BilingualChangeDto;

  /** What each level means, from level 0 up to `max`. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => BilingualDto)
  options?: BilingualDto[];

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  evidence?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  naCondition?: BilingualChangeDto;

  @MayBeLeftOut()
  @Part(() => BilingualChangeDto)
  firstStep?: BilingualChangeDto;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => StepUpDto)
  stepsUp?: StepUpDto[];

  /** Glossary entries that the texts use, by key. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  terms?: string[];

  @IsOptional()
  @IsIn(ANSWERERS)
  answerer?: Answerer | null;
}

/** What is left out stays as it is. */
export class EditQuestionDto extends SeenVersionDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  sectionKey?: string;

  @MayBeLeftOut()
  @IsIn(QUESTION_TYPES)
  type?: QuestionType;

  /** The highest level. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(4)
  max?: number;

  @MayBeLeftOut()
  @IsIn(PHASES)
  phase?: Phase;

  @MayBeLeftOut()
  @IsBoolean()
  shortForm?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  naAllowed?: boolean;

  /** A condition; null: always asked. */
  @IsOptional()
  @IsObject()
  visibleIf?: Record<string, unknown> | null;

  /** A condition; null: no rule. */
  @IsOptional()
  @IsObject()
  naRule?: Record<string, unknown> | null;

  @MayBeLeftOut()
  @Part(() => QuestionTextsDto)
  texts?: QuestionTextsDto;
}

/** Goes to the end of its section; what is left out stays blank until it is written. */
export class AddQuestionDto extends EditQuestionDto {
  /** Letters, digits, `-` and `_`; cannot be changed later. */
  @Matches(KEY)
  key: string;

  @IsString()
  @MaxLength(40)
  declare sectionKey: string;

  @IsIn(QUESTION_TYPES)
  declare type: QuestionType;
}

export class OrderQuestionsDto extends SeenVersionDto {
  /** Every question of the version once, in the order in which they are to be asked. */
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  keys: string[];
}

export class EditedQuestionView extends QuestionnaireEditView {
  question: QuestionView;
}

export function presentEditedQuestion({ version, question }: EditedQuestion): EditedQuestionView {
  return { version, question: presentQuestion(question) };
}
