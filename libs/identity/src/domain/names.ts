import { refuse } from './problems.js';

export const PERSON_NAME = 100;
export const ORGANIZATION_NAME = 200;

/** Line breaks and other control characters would end a mail header; the marks that turn the direction of writing would disguise a name. */
const UNUSABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Something one can see: what has no width alone would leave an empty place in lists and mails. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u;

/**
 * A name as it will stand in mails, trails and lists: blanks around it cut, blanks inside it single.
 *
 * @param longest in UTF-16 units, as everywhere in the product
 * @throws AppError `name_unusable`
 */
export function checkName(text: string, longest: number, field: string): string {
  const name = text.replaceAll(/[ \u3000]+/g, (blanks) => blanks.charAt(0)).replaceAll(/^[ \u3000]|[ \u3000]$/g, '');
  if (!VISIBLE.test(name) || name.length > longest || UNUSABLE.test(name)) throw refuse('name_unusable', { longest }, field);
  return name;
}
