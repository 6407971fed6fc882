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

/** One sentence in both languages of the product. `{name}` stands for a detail of that name. */
export interface Sentence {
  readonly ja: string;
  readonly en: string;
}

export type Details = Readonly<Record<string, unknown>>;

/**
 * A refusal the caller can act on.
 *
 * `code` is stable and machine-readable; `sentence` is for a person. Neither may name anything that
 * the actor is not allowed to know exists. `field` is the path of the input at fault, where there is one.
 */
export class AppError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly sentence: Sentence,
    readonly details: Details = {},
    readonly field: string | null = null,
  ) {
    super(fill(sentence.en, details));
    this.name = 'AppError';
  }

  in(language: Language): string {
    return fill(this.sentence[language], this.details);
  }
}

/** Puts the details into a sentence: `{count}` becomes the value of `details.count`. An unknown name stays as it is written. */
export function fill(text: string, details: Details): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}
