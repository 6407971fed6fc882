import { refuse } from './problems.js';

export interface TextRule {
  /** Most characters, counted as PostgreSQL counts them (code points). */
  readonly limit: number;
  /** Line breaks and tabs may stay. */
  readonly multiline?: boolean;
}

/** C0 and C1 controls, line and paragraph separators, and marks that turn the direction of writing around. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const UNSEEN_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/**
 * A text as it is kept: composed (NFC), without white space at its ends (full-width included), line breaks as `\n`.
 *
 * @throws AppError `text_control_characters`, `text_too_long`
 */
export function cleanText(raw: string, { limit, multiline = false }: TextRule, field: string): string {
  const text = raw.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').trim();
  if ((multiline ? UNSEEN_BUT_LINES : UNSEEN).test(text)) throw refuse('text_control_characters', {}, field);
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

/** True where a text could not be stored, or would not be seen as it is. For what only is searched for. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}
