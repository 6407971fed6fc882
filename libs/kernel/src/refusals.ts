import { AppError, type Details, type ErrorKind } from './app-error.js';
import type { Bilingual } from './bilingual.js';

export interface Refusal extends Bilingual {
  readonly kind: ErrorKind;
}

/**
 * Names every refusal of one library in one place: kind, stable code and both sentences.
 *
 * @example
 * export const refuse = refusals({ answer_locked: { kind: 'conflict', ja: '…', en: '…' } });
 * throw refuse('answer_locked', { due });
 */
export function refusals<Code extends string>(catalogue: Readonly<Record<Code, Refusal>>) {
  return (code: Code, details: Details = {}, field: string | null = null): AppError => {
    const { kind, ja, en } = catalogue[code];
    return new AppError(kind, code, { ja, en }, details, field);
  };
}
