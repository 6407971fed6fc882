import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Messages } from './messages/ja';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type { Messages };

const KEPT = 'enjuku.language';

const MESSAGES = { ja: () => import('./messages/ja'), en: () => import('./messages/en') } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: { readonly translation: Messages };
    readonly returnNull: false;
  }
}

export const i18n = i18next.createInstance();

/** Starts with the language that was chosen here, else the browser's first of ours, else Japanese (`first-paint.js` has put it on the page). */
export async function startMessages(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: languageOf(document.documentElement.lang),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(languageOf(document.documentElement.lang));
}

/** Changes the language of the page, and remembers it on this device. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await MESSAGES[language]();
  i18n.addResourceBundle(language, 'translation', messages, true, true);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Without a memory of its own the page asks the browser again next time.
  }
}

export function languageOf(text: string): Language {
  return text.startsWith('en') ? 'en' : 'ja';
}
