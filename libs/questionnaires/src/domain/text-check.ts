import type { AppError, Bilingual } from '@app/kernel';
import { refuse } from './problems.js';

/** A text that has to be there, in both languages. */
export function missing(text: Bilingual, field: string): AppError[] {
  return [
    ...(isBlank(text.ja) ? [refuse('text_missing_ja', {}, `${field}.ja`)] : []),
    ...(isBlank(text.en) ? [refuse('text_missing_en', {}, `${field}.en`)] : []),
  ];
}

/** A text that may be left out, but not in one language only. */
export function halfWritten(text: Bilingual, field: string): AppError[] {
  return isBlank(text.ja) && isBlank(text.en) ? [] : missing(text, field);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
