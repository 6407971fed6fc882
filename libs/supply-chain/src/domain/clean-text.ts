import { hasUnseen, lineOf, paragraphOf } from '@app/kernel';

import { refuse } from './problems.js';

export interface TextRule {
  /** Most characters, counted as PostgreSQL counts them (code points). */
  readonly limit: number;
  /** Line breaks and tabs may stay. */
  readonly multiline?: boolean;
}

const LINES = /[\n\t]/g;

/**
 * A text as it is kept: as any line that people type (`lineOf`), or, of several lines, without what nobody sees (`paragraphOf`).
 *
 * @throws AppError `text_control_characters`, `text_too_long`
 */
export function cleanText(raw: string, { limit, multiline = false }: TextRule, field: string): string {
  const text = lineOf(multiline ? paragraphOf(raw) : raw.replaceAll('\r\n', '\n'));
  if (hasUnseen(multiline ? text.replaceAll(LINES, '') : text)) throw refuse('text_control_characters', {}, field);
  const length = [...text].length;
  if (length > limit) throw refuse('text_too_long', { limit, length }, field);
  return text;
}

/** Like `cleanText`, and something must be left. */
export function requiredText(raw: string, rule: TextRule, field: string): string {
  const text = cleanText(raw, rule, field);
  if (text === '') throw refuse('text_required', {}, field);
  return text;
}

/** How two words of a spreadsheet are held against each other: width, capitals and white space make no difference. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
