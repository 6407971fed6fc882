/** A text in both languages of the product. Empty where nothing was written. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** What an edit says about a text: a language that is not named stays as it is. */
export type BilingualChange = Partial<Bilingual>;

export function changed(before: Bilingual, { ja = before.ja, en = before.en }: BilingualChange): Bilingual {
  return { ja, en };
}
