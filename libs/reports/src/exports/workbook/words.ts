import type { Bilingual, Language } from '@app/kernel';

import { ABOUT_WORDS } from './about-words.js';
import { CONDITION_WORDS } from './condition-words.js';
import { EXPLANATIONS_WORDS } from './explanations-words.js';
import { FRAMEWORKS_WORDS } from './frameworks-words.js';
import { LIST_WORDS } from './list-words.js';
import { OWN_WORDS } from './own/own-words.js';
import { PERCEPTION_WORDS } from './perception-words.js';
import { SHARED_WORDS } from './shared-words.js';
import { SUMMARY_WORDS } from './summary-words.js';
import { TREND_WORDS } from './trend-words.js';
import { VERIFICATION_WORDS } from './verification-words.js';

/** Every word of the workbooks that is not content, in both languages. Those of one sheet stand beside it. */
const WORDS = {
  ...SHARED_WORDS,
  ...SUMMARY_WORDS,
  ...FRAMEWORKS_WORDS,
  ...PERCEPTION_WORDS,
  ...EXPLANATIONS_WORDS,
  ...ABOUT_WORDS,
  ...CONDITION_WORDS,
  ...VERIFICATION_WORDS,
  ...LIST_WORDS,
  ...OWN_WORDS,
  ...TREND_WORDS,
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof WORDS;

/** A word in the workbook's language. */
export type Say = (word: Word) => string;

export function speaker(language: Language): Say {
  return (word) => WORDS[word][language];
}
