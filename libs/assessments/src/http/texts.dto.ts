import type { Bilingual } from '@app/questionnaires';

/** A text in both languages of the product. */
export class AskedTextView {
  ja: string;
  en: string;
}

export function presentText({ ja, en }: Bilingual): AskedTextView {
  return { ja, en };
}
