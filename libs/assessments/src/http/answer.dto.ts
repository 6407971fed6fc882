import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import type { SavedAnswer } from '../answering/answers.service.js';
import { ANSWER_KINDS, type AnswerContent, type AnswerKind, type AnswerValue, type WorkingAnswer } from '../domain/answers/answer.js';
import type { AnswerChange } from '../domain/answers/answer-change.js';
import { type AnswerInput, COMMENT_LIMIT, REASON_LIMIT } from '../domain/answers/answer-input.js';

/** An option or a text · options or lines · texts by field · a probe's number. */
export const VALUE_SCHEMA = {
  oneOf: [
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    { type: 'object', additionalProperties: { type: 'string' } },
    { type: 'number' },
  ],
  nullable: true,
};

/** What is to stand at one question, whole: what is left out is cleared. */
export class WriteAnswerDto {
  /** Null clears the answer. */
  @ApiProperty({ enum: ANSWER_KINDS, nullable: true })
  @IsIn([...ANSWER_KINDS, null])
  kind: AnswerKind | null;

  /** With `level`: on the question's own scale. */
  @IsOptional()
  @IsInt()
  level?: number | null;

  /** With `not_applicable` and `declined`. */
  @IsOptional()
  @IsString()
  @MaxLength(REASON_LIMIT)
  reason?: string | null;

  /** With `profile`: an option, several, a text, texts by field, or lines. With `probe`: the number of the option. */
  @ApiProperty({ ...VALUE_SCHEMA, required: false })
  @IsOptional()
  value?: unknown;

  /** Beside any answer, or alone. */
  @IsOptional()
  @IsString()
  @MaxLength(COMMENT_LIMIT)
  comment?: string | null;

  /** The version that the page had loaded; 0 where nothing was ever written. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;
}

/** What an answer says. */
export class AnswerContentView {
  @ApiProperty({ enum: ANSWER_KINDS, nullable: true })
  kind: AnswerKind | null;

  level: number | null;
  reason: string | null;

  @ApiProperty(VALUE_SCHEMA)
  value: AnswerValue | null;

  comment: string | null;
}

export class AnswerView extends AnswerContentView {
  questionKey: string;
  /** To be sent back with the next change. */
  version: number;
  answeredBy: string;
  /** Instant in UTC. */
  answeredAt: string;
}

export class SavedAnswerView {
  answer: AnswerView;
  /** Questions answered so far, of those shown. */
  answered: number;
  total: number;
  /** True: read the assessment again, other questions may have come or gone. */
  movesOthers: boolean;
}

export class AnswerChangeView {
  version: number;
  at: string;
  by: string;
  /** Null for the first answer. */
  before: AnswerContentView | null;
  after: AnswerContentView;
}

export class AnswerHistoryView {
  /** The newest first. */
  items: AnswerChangeView[];
}

export function answerInput({ kind, level, reason, value, comment }: WriteAnswerDto): AnswerInput {
  return {
    kind,
    ...(isGiven(level) && { level }),
    ...(isGiven(reason) && { reason }),
    ...(isGiven(value) && { value }),
    ...(isGiven(comment) && { comment }),
  };
}

export function presentAnswer(answer: WorkingAnswer): AnswerView {
  const { questionKey, version, answeredByName, answeredAt } = answer;
  return { ...presentContent(answer), questionKey, version, answeredBy: answeredByName, answeredAt: answeredAt.toISOString() };
}

export function presentSaved({ answer, progress, movesOthers }: SavedAnswer): SavedAnswerView {
  return { answer: presentAnswer(answer), answered: progress.answered, total: progress.total, movesOthers };
}

export function presentHistory(changes: readonly AnswerChange[]): AnswerHistoryView {
  return { items: changes.map(presentChange) };
}

function presentChange({ version, at, by, before, after }: AnswerChange): AnswerChangeView {
  return { version, at: at.toISOString(), by, before: before && presentContent(before), after: presentContent(after) };
}

function presentContent({ kind, level, reason, value, comment }: AnswerContent): AnswerContentView {
  return { kind, level, reason, value, comment };
}

/** Null says the same as nothing: a page may send its whole form. */
function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
