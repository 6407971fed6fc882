import { refuse } from '../problems.js';
import type { ProfileValue } from './answer.js';
import type { AskedProfileQuestion } from './asked-form.js';
import { cleanText } from './clean-text.js';

/** Letters of one text, box or line, and lines of a list. */
export const PROFILE_TEXT_LIMIT = 1_000;
export const PROFILE_LINES_LIMIT = 100;

/**
 * The answer to a profile question, clean and of the question's own shape (question-set.json, `profile_types`).
 * Choices are put into the order of the options; empty boxes and lines are left out.
 *
 * @throws AppError with the field at fault: `value`, or `value.<box>`
 */
export function checkedProfileValue(question: AskedProfileQuestion, value: unknown): ProfileValue {
  switch (question.type) {
    case 'single':
      return checkedOption(question, value);
    case 'multi':
      return checkedChoices(question, value);
    case 'text-list':
      return checkedLines(value);
    case 'text':
      return question.fields.length === 0 ? checkedText(value, 'value') : checkedBoxes(question, value);
  }
}

function checkedOption({ options }: AskedProfileQuestion, value: unknown): string {
  const option = options.find((candidate) => candidate.value === value);
  if (!option) throw refuse('option_unknown', { options: options.map((known) => known.value).join(', ') }, 'value');
  return option.value;
}

function checkedChoices(question: AskedProfileQuestion, value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0) throw refuse('choice_missing', {}, 'value');
  const chosen = new Set(value.map((choice: unknown) => checkedOption(question, choice)));
  const kept = question.options.filter((option) => chosen.has(option.value));
  if (kept.length > 1 && kept.some(({ exclusive }) => exclusive)) throw refuse('choice_exclusive', {}, 'value');
  return kept.map((option) => option.value);
}

function checkedLines(value: unknown): string[] {
  if (!Array.isArray(value)) throw refuse('value_unfit', {}, 'value');
  if (value.length > PROFILE_LINES_LIMIT) throw refuse('too_many_lines', { limit: PROFILE_LINES_LIMIT }, 'value');
  const lines = value.map((line: unknown) => shortText(line, 'value')).filter((line) => line !== '');
  if (lines.length === 0) throw refuse('value_missing', {}, 'value');
  return lines;
}

function checkedBoxes({ fields }: AskedProfileQuestion, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('value_unfit', {}, 'value');
  const known = new Set(fields.map((field) => field.value));
  const boxes = Object.entries(value).map(([box, text]: [string, unknown]) => {
    if (!known.has(box)) throw refuse('value_unfit', {}, `value.${box}`);
    return [box, shortText(text, `value.${box}`)] as const;
  });
  const filled = boxes.filter(([, text]) => text !== '');
  if (filled.length === 0) throw refuse('value_missing', {}, 'value');
  return Object.fromEntries(filled);
}

function checkedText(value: unknown, field: string): string {
  const text = shortText(value, field);
  if (text === '') throw refuse('value_missing', {}, field);
  return text;
}

function shortText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw refuse('value_unfit', {}, field);
  const text = cleanText(value);
  if (text.length > PROFILE_TEXT_LIMIT) throw refuse('text_too_long', { limit: PROFILE_TEXT_LIMIT }, field);
  return text;
}
