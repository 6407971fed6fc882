/** A text in both languages of the product. Empty where nothing was written. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** What an edit says about a text: a language that is not named stays as it is. */
export interface BilingualChange {
  readonly ja?: string | undefined;
  readonly en?: string | undefined;
}

/** The text with what an edit says about it; as it was where the edit says nothing. */
export function reworded(before: Bilingual, { ja = before.ja, en = before.en }: BilingualChange = {}): Bilingual {
  return { ja, en };
}

export function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
}
