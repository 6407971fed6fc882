import { type Bilingual, isBilingual } from './bilingual.js';

/** What went wrong, in terms every edge can translate: HTTP status, job retry, exit code of a command. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

export type Language = 'ja' | 'en';

/** What a sentence is about. A detail may itself be a text in both languages. */
export type Details = Readonly<Record<string, unknown>>;

/**
 * A refusal the caller can act on.
 *
 * `code` is stable and machine-readable; `sentence` is for a person, `{name}` in it stands for a detail of that name. Neither may name
 * anything that the actor is not allowed to know exists. `field` is the path of the input at fault, where there is one.
 */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly sentence: Bilingual,
    readonly details: Details = {},
    readonly field: string | null = null,
  ) {
    super(fill(sentence.en, details, 'en'));
    this.name = 'AppError';
  }

  in(language: Language): string {
    return fill(this.sentence[language], this.details, language);
  }
}

/**
 * Puts the details into a sentence of one language: `{count}` becomes the value of `details.count`, or of a detail in both languages the one
 * that fits. An unknown name stays as it is written.
 */
export function fill(text: string, details: Details, language: Language): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in details ? said(details[name], language) : whole));
}

function said(detail: unknown, language: Language): string {
  return String(isBilingual(detail) ? detail[language] : detail);
}
