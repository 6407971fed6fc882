import type { Language } from '@app/kernel';

import { cleanDay } from '../calendar-day.js';
import { cleanText, requiredText } from '../clean-text.js';
import type { InformationClass } from '../information-class.js';
import { cleanKana } from '../katakana.js';
import { type CheckContext, checkCode, checkContactName, checkNumber, checkTags, LIMITS, TAG_SEPARATORS } from '../supplier-checks.js';
import type { SheetKey, SheetValues } from './sheet-values.js';
import { CRITICALITY_WORDS, LANGUAGE_WORDS, readClasses, readCriticality, readLanguage, writeClasses } from './words.js';

export interface SheetColumn<Key extends SheetKey> {
  /** Heading in the template and in exports. */
  readonly ja: string;
  readonly en: string;
  /** Other headings that mean it. */
  readonly also?: readonly string[];
  /** Width in characters. */
  readonly width: number;
  /** Reads a cell that is not empty. Throws an AppError that says what is wrong with it. */
  readonly read: (cell: string, context: CheckContext) => SheetValues[Key];
  readonly write: (value: SheetValues[Key], language: Language, classes: readonly InformationClass[]) => string;
}

const asItIs = (text: string) => text;
const list = (tags: readonly string[], language: Language) => tags.join(language === 'ja' ? '、' : ', ');

/** The columns of the supplier list, in order: one table for import, export and template, so that an export can be read back unchanged. */
export const COLUMNS: { readonly [Key in SheetKey]: SheetColumn<Key> } = {
  code: {
    ja: '委託先コード',
    en: 'Supplier code',
    also: ['取引先コード', '仕入先コード', 'コード', 'Code'],
    width: 16,
    read: checkCode,
    write: asItIs,
  },
  name: {
    ja: '会社名',
    en: 'Name',
    also: ['委託先名', '取引先名', '名称', 'Company', 'Company name', 'Supplier name'],
    width: 32,
    read: (cell) => requiredText(cell, { limit: LIMITS.name }, 'name'),
    write: asItIs,
  },
  nameKana: {
    ja: 'フリガナ',
    en: 'Kana',
    also: ['カナ', 'ふりがな', 'Reading'],
    width: 28,
    read: (cell) => cleanKana(cell, LIMITS.kana, 'nameKana'),
    write: asItIs,
  },
  corporateNumber: { ja: '法人番号', en: 'Corporate number', width: 16, read: checkNumber, write: asItIs },
  classes: {
    ja: '情報区分',
    en: 'Information classes',
    also: ['Information class', 'Classes'],
    width: 20,
    read: (cell, { classes }) => readClasses(cell, classes),
    write: (keys, language, classes) => writeClasses(keys, classes, language),
  },
  criticality: {
    ja: '重要度',
    en: 'Criticality',
    width: 10,
    read: readCriticality,
    write: (key, language) => CRITICALITY_WORDS[key][language],
  },
  tags: {
    ja: 'タグ',
    en: 'Tags',
    width: 20,
    read: (cell) => checkTags(cell.normalize('NFKC').split(new RegExp(`${TAG_SEPARATORS.source}|\n`))),
    write: list,
  },
  contactName: {
    ja: '担当者名',
    en: 'Contact name',
    also: ['担当者', 'Contact'],
    width: 18,
    read: (cell) => checkContactName(cell, 'contactName'),
    write: asItIs,
  },
  contactEmail: {
    ja: 'メールアドレス',
    en: 'E-mail',
    also: ['メール', 'Email', 'E-mail address'],
    width: 30,
    read: (cell, { checkAddress }) => checkAddress(cell, 'contactEmail'),
    write: asItIs,
  },
  contactLanguage: {
    ja: '言語',
    en: 'Language',
    width: 10,
    read: readLanguage,
    write: (key, language) => (key === '' ? '' : LANGUAGE_WORDS[key][language]),
  },
  industry: {
    ja: '業種',
    en: 'Industry',
    width: 16,
    read: (cell) => cleanText(cell, { limit: LIMITS.industry }, 'industry'),
    write: asItIs,
  },
  size: {
    ja: '規模',
    en: 'Size',
    also: ['企業規模', 'Company size'],
    width: 14,
    read: (cell) => cleanText(cell, { limit: LIMITS.size }, 'size'),
    write: asItIs,
  },
  contractBegins: {
    ja: '契約開始',
    en: 'Contract begins',
    also: ['契約開始日', 'Contract start'],
    width: 14,
    read: (cell) => cleanDay(cell, 'contractBegins'),
    write: asItIs,
  },
  contractEnds: {
    ja: '契約終了',
    en: 'Contract ends',
    also: ['契約終了日', 'Contract end'],
    width: 14,
    read: (cell) => cleanDay(cell, 'contractEnds'),
    write: asItIs,
  },
  note: {
    ja: '備考',
    en: 'Note',
    also: ['メモ', 'Notes'],
    width: 40,
    read: (cell) => cleanText(cell, { limit: LIMITS.note, multiline: true }, 'note'),
    write: asItIs,
  },
};

export const SHEET_KEYS = Object.keys(COLUMNS) as readonly SheetKey[];

/** The one column that a file cannot do without; a new supplier also needs its name, an existing one keeps it. */
export const REQUIRED: SheetKey = 'code';

/** What a cell of the export says. */
export function writeCell<Key extends SheetKey>(
  key: Key,
  value: SheetValues[Key],
  language: Language,
  classes: readonly InformationClass[],
): string {
  return COLUMNS[key].write(value, language, classes);
}
