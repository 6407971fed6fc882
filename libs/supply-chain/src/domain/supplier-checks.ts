import type { Language } from '@app/kernel';

import { cleanText, requiredText } from './clean-text.js';
import { cleanCorporateNumber } from './corporate-number.js';
import { type InformationClass, knownNames } from './information-class.js';
import { refuse } from './problems.js';
import type { Contact } from './supplier.js';

/** Most characters of each text, and most members of each list. */
export const LIMITS = {
  code: 60,
  name: 200,
  kana: 200,
  industry: 100,
  size: 100,
  note: 4_000,
  tag: 40,
  tags: 20,
  contactName: 100,
  contacts: 10,
} as const;

/** What stands between the members of a list in one cell; a single tag cannot contain them. */
export const TAG_SEPARATORS = /[、,;]/;

/** What a check must know besides the value. */
export interface CheckContext {
  /** The organization's information classes. */
  readonly classes: readonly InformationClass[];
  /** The buyer's own 法人番号; null when it has not entered one. */
  readonly ownNumber: string | null;
  /** Identity's check of one mail address: returns it clean, or throws its refusal. */
  readonly checkAddress: (address: string, field: string) => string;
}

/**
 * A supplier code: full-width letters and digits become half-width, so that one code is not two.
 *
 * @throws AppError for empty, long or unseen text
 */
export function checkCode(raw: string): string {
  return requiredText(raw.normalize('NFKC'), { limit: LIMITS.code }, 'code');
}

/** @throws AppError for a wrong number, and kindly for the buyer's own: nobody is its own supplier. */
export function checkNumber(raw: string, { ownNumber }: CheckContext): string {
  const number = cleanCorporateNumber(raw, 'corporateNumber');
  if (number === ownNumber) throw refuse('supplier_is_own_organization', {}, 'corporateNumber');
  return number;
}

/** Tags in the order given, each once, whatever its width. */
export function checkTags(raw: readonly string[]): string[] {
  const tags = raw.map((tag) => cleanText(tag.normalize('NFKC'), { limit: LIMITS.tag }, 'tags')).filter((tag) => tag !== '');
  if (tags.some((tag) => TAG_SEPARATORS.test(tag))) throw refuse('tag_separator', {}, 'tags');
  const distinct = [...new Set(tags)];
  if (distinct.length > LIMITS.tags) throw refuse('too_many_tags', { limit: LIMITS.tags }, 'tags');
  return distinct;
}

/** Keys of information classes in the order of the organization's set, so that the same classes are the same list. */
export function checkClasses(keys: readonly string[], { classes }: CheckContext): string[] {
  const unknown = keys.find((key) => !classes.some((known) => known.key === key));
  if (unknown !== undefined) throw refuse('class_unknown', { name: unknown.slice(0, 60), known: knownNames(classes) }, 'classes');
  return classes.filter(({ key }) => keys.includes(key)).map(({ key }) => key);
}

/** Contacts in the order given; the first is the main one. */
export function checkContacts(raw: readonly Contact[], context: CheckContext): Contact[] {
  if (raw.length > LIMITS.contacts) throw refuse('too_many_contacts', { limit: LIMITS.contacts }, 'contacts');
  return raw.map(({ name, email, language }, index) => ({
    name: checkContactName(name, `contacts.${index}.name`),
    email: context.checkAddress(email, `contacts.${index}.email`),
    language,
  }));
}

export function checkContactName(raw: string, field: string): string {
  return requiredText(raw, { limit: LIMITS.contactName }, field);
}

/** What a contact is called when only the address is known: with 様 behind it, the usual way to write to a firm. */
export function contactWithoutName(language: Language): string {
  return language === 'ja' ? 'ご担当者' : 'Security contact';
}

/** @throws AppError when a contract would end before it begins; either day may be open. */
export function checkContract(begins: string | null, ends: string | null): void {
  if (begins !== null && ends !== null && ends < begins) throw refuse('contract_ends_before_it_begins', {}, 'contractEnds');
}
