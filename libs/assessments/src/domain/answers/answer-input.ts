import { refuse } from '../problems.js';
import { type AnswerContent, type AnswerKind, NO_ANSWER } from './answer.js';
import type { AskedForm, AskedProbe, AskedQuestion } from './asked-form.js';
import { cleanText } from './clean-text.js';
import { checkedProfileValue } from './profile-value.js';

/** What somebody sent to be written at one question. */
export interface AnswerInput {
  readonly kind: AnswerKind | null;
  readonly level?: number;
  readonly reason?: string;
  readonly value?: unknown;
  readonly comment?: string | null;
}

/** Which field each kind of answer takes; every other must be absent. */
const FIELD_OF: Readonly<Record<AnswerKind, 'level' | 'reason' | 'value' | null>> = {
  level: 'level',
  unknown: null,
  not_applicable: 'reason',
  declined: 'reason',
  profile: 'value',
  probe: 'value',
};
/** Letters. */
export const REASON_LIMIT = 2_000;
export const COMMENT_LIMIT = 4_000;

/**
 * The answer to write, clean and fit for its question; null clears what stands there, and a comment may stand alone.
 *
 * @throws AppError `question_not_found` for a key that this assessment does not ask, and a refusal that names the field at fault
 */
export function checkedAnswer(form: AskedForm, key: string, input: AnswerInput): AnswerContent {
  const comment = checkedText(input.comment ?? '', 'comment', COMMENT_LIMIT) || null;
  const fits = fittingKinds(form, key);
  if (input.kind !== null && !fits.includes(input.kind)) throw refuse('answer_kind_unfit', { key }, 'kind');
  refuseStrayFields(input);
  return { ...contentOf(form, key, input), comment };
}

function fittingKinds({ questions, profileQuestions, probes }: AskedForm, key: string): readonly AnswerKind[] {
  if (questions.some((question) => question.key === key)) return ['level', 'unknown', 'not_applicable', 'declined'];
  if (profileQuestions.some((question) => question.key === key)) return ['profile'];
  if (probes.some((probe) => probe.key === key)) return ['probe'];
  throw refuse('question_not_found', { key });
}

function refuseStrayFields(input: AnswerInput): void {
  const wanted = input.kind === null ? null : FIELD_OF[input.kind];
  for (const field of ['level', 'reason', 'value'] as const) {
    if (field !== wanted && input[field] !== undefined) throw refuse('answer_field_unfit', { field }, field);
  }
}

function contentOf(form: AskedForm, key: string, input: AnswerInput): AnswerContent {
  const { kind } = input;
  switch (kind) {
    case 'level':
      return { ...NO_ANSWER, kind, level: checkedLevel(find(form.questions, key), input.level) };
    case 'not_applicable':
      if (!find(form.questions, key).naAllowed) throw refuse('not_applicable_not_allowed', { key }, 'kind');
      return { ...NO_ANSWER, kind, reason: checkedReason(input.reason) };
    case 'declined':
      return { ...NO_ANSWER, kind, reason: checkedReason(input.reason) };
    case 'profile':
      return { ...NO_ANSWER, kind, value: checkedProfileValue(find(form.profileQuestions, key), input.value) };
    case 'probe':
      return { ...NO_ANSWER, kind, value: checkedRating(find(form.probes, key), input.value) };
    default:
      return { ...NO_ANSWER, kind };
  }
}

function find<T extends { readonly key: string }>(items: readonly T[], key: string): T {
  const item = items.find((candidate) => candidate.key === key);
  if (!item) throw refuse('question_not_found', { key });
  return item;
}

function checkedLevel({ max }: AskedQuestion, level: number | undefined): number {
  if (level === undefined || !Number.isInteger(level) || level < 0 || level > max) throw refuse('level_out_of_range', { max }, 'level');
  return level;
}

function checkedReason(reason = ''): string {
  const text = checkedText(reason, 'reason', REASON_LIMIT);
  if (text === '') throw refuse('reason_missing', {}, 'reason');
  return text;
}

function checkedText(text: string, field: string, limit: number): string {
  const clean = cleanText(text);
  if (clean.length > limit) throw refuse('text_too_long', { limit }, field);
  return clean;
}

function checkedRating({ options }: AskedProbe, value: unknown): number {
  const option = options.find((candidate) => candidate.value === value);
  if (!option) throw refuse('option_unknown', { options: options.map((known) => known.value).join(', ') }, 'value');
  return option.value;
}
