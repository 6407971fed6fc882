import { useTranslation } from 'react-i18next';

import { type Language, languageOf } from '~/i18n';

/** Content of the product in two languages, as the API gives it. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** The language of the page, and how to read in it what the API gives in two. */
export function useText(): { readonly language: Language; readonly text: (both: Bilingual) => string } {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  return { language, text: (both) => both[language] || both.ja || both.en };
}
