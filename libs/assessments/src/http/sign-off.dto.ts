import type { ConsistencyRule } from '@app/questionnaires';
import { BilingualView, Line, MayBeLeftOut, Paragraph, presentBilingual } from '@app/tenancy';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { SignOffPage } from '../answering/statements.service.js';
import type { Receipt } from '../domain/submission/receipt.js';
import { AnswerView, presentAnswer } from './answer.dto.js';

export class SubmitDto {
  /** The name of the person who stands for it. */
  @IsString()
  @Line()
  @MaxLength(100)
  signedBy: string;

  /** Position in the firm. */
  @MayBeLeftOut()
  @IsString()
  @Line()
  @MaxLength(100)
  title?: string;

  /** That open questions count as level 0 is known. */
  @IsBoolean()
  acknowledgeUnanswered: boolean;
}

export class ReasonDto {
  /** In one's own words; the buyer reads it. */
  @IsString()
  @Paragraph()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

/** What stands at the questions shown. */
export class StatementCountsView {
  level: number;
  unknown: number;
  not_applicable: number;
  declined: number;
  unanswered: number;
}

/** Answers that do not fit together; they may stay as they are. */
export class ConsistencyQuestionView {
  key: string;
  text: BilingualView;
  questions: string[];
  profile: string[];
}

/** Everything that is about to be stated, on one page. */
export class SignOffView {
  counts: StatementCountsView;
  /** Keys of open questions, in catalogue order. */
  unanswered: string[];
  /** Keys of "not applicable" answers for which the profile does not speak. */
  unconfirmed: string[];
  consistency: ConsistencyQuestionView[];
  answers: AnswerView[];
}

export class ReceiptView {
  submissionId: string;
  number: number;
  submittedAt: string;
  late: boolean;
  /** Questions left open. */
  unanswered: number;
}

export function presentSignOff({ statement, answers }: SignOffPage): SignOffView {
  const { counts, unanswered, unconfirmed, questionable } = statement;
  return {
    counts: { ...counts },
    unanswered: [...unanswered],
    unconfirmed: [...unconfirmed],
    consistency: questionable.map(presentConsistency),
    answers: answers.map(presentAnswer),
  };
}

function presentConsistency({ key, text, questions, profile }: ConsistencyRule): ConsistencyQuestionView {
  return { key, text: presentBilingual(text), questions: [...questions], profile: [...profile] };
}

export function presentReceipt({ submissionId, number, submittedAt, late, unanswered }: Receipt): ReceiptView {
  return { submissionId, number, submittedAt: submittedAt.toISOString(), late, unanswered };
}
