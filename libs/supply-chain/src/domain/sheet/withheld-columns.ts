import type { Language } from '@app/kernel';

import type { Withheld } from '../seen-supplier.js';
import { COLUMNS, SHEET_KEYS } from './sheet-columns.js';
import type { SheetKey } from './sheet-values.js';

/** Where what can be withheld stands in the sheet; the owner is not in it. */
const COLUMNS_OF: Readonly<Record<Withheld, readonly SheetKey[]>> = {
  contacts: ['contactName', 'contactEmail', 'contactLanguage'],
  owner: [],
  note: ['note'],
};

/** The columns that somebody gets from whom these parts are withheld: an empty cell would say that nothing is known. */
export function columnsWithout(withheld: readonly Withheld[]): readonly SheetKey[] {
  const left = new Set(withheld.flatMap((part) => COLUMNS_OF[part]));
  return SHEET_KEYS.filter((key) => !left.has(key));
}

/** What the file says of the columns that are not in it, as the heading of a last, empty one; null where all are there. An import passes it over. */
export function withheldHeading(withheld: readonly Withheld[], language: Language): string | null {
  const names = withheld.flatMap((part) => COLUMNS_OF[part].map((key) => COLUMNS[key][language]));
  if (names.length === 0) return null;
  return language === 'ja'
    ? `閲覧の範囲外のため、含まれていない列：${names.join('、')}`
    : `Columns left out, since they are not part of your access: ${names.join(', ')}`;
}
