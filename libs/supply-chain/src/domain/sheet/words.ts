import type { Language } from '@app/kernel';

import { wordsOf } from '../class-set.js';
import { plainWord } from '../clean-text.js';
import { type InformationClass, knownNames } from '../information-class.js';
import { refuse } from '../problems.js';
import type { Criticality } from '../supplier.js';

const CLASS_SEPARATORS = /[、,;/\n]/;
/** Every separator as Unicode NFKC leaves it: `，；／､` are among them. */
const SEPARATED = /[、,;/\n]+/;

export const CRITICALITY_WORDS: Readonly<Record<Criticality, Readonly<Record<Language, string>>>> = {
  low: { ja: '低', en: 'Low' },
  medium: { ja: '中', en: 'Medium' },
  high: { ja: '高', en: 'High' },
  critical: { ja: '最重要', en: 'Critical' },
};

export const LANGUAGE_WORDS: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
};

/** @throws AppError `criticality_unknown` */
export function readCriticality(cell: string): Criticality {
  const found = wordKey(CRITICALITY_WORDS, cell);
  if (found === null) throw refuse('criticality_unknown', {}, 'criticality');
  return found;
}

/** @throws AppError `language_unknown` */
export function readLanguage(cell: string): Language {
  const found = wordKey(LANGUAGE_WORDS, cell);
  if (found === null) throw refuse('language_unknown', {}, 'contactLanguage');
  return found;
}

/**
 * Information classes by name or key, in either language, parted by `、 , ; /`. A name that contains one of these may stand alone.
 *
 * @throws AppError `class_unknown` naming the word, and the classes there are
 */
export function readClasses(cell: string, classes: readonly InformationClass[]): string[] {
  const alone = classNamed(cell, classes);
  const words = alone
    ? [cell]
    : cell
        .normalize('NFKC')
        .split(SEPARATED)
        .filter((word) => word.trim() !== '');
  const keys = words.map((word) => classNamed(word, classes)?.key ?? unknownClass(word, classes));
  return classes.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
}

/** The names in the order of the set; a name that could not be read back is given by its key. */
export function writeClasses(keys: readonly string[], classes: readonly InformationClass[], language: Language): string {
  const nameOf = ({ key, name }: InformationClass) => (CLASS_SEPARATORS.test(name[language].normalize('NFKC')) ? key : name[language]);
  const known = classes.filter(({ key }) => keys.includes(key)).map(nameOf);
  return known.join(language === 'ja' ? '、' : ', ');
}

function wordKey<Key extends string>(words: Readonly<Record<Key, Readonly<Record<Language, string>>>>, cell: string): Key | null {
  const word = plainWord(cell);
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => [key, words[key].ja, words[key].en].map(plainWord).includes(word)) ?? null;
}

function classNamed(cell: string, classes: readonly InformationClass[]): InformationClass | undefined {
  const word = plainWord(cell);
  return classes.find((one) => wordsOf(one).includes(word));
}

function unknownClass(word: string, classes: readonly InformationClass[]): never {
  throw refuse('class_unknown', { name: word.trim().slice(0, 60), known: knownNames(classes) }, 'classes');
}
