import { hasUnseen, lineOf } from '@app/kernel';

import { refuse } from './problems.js';

export const PERSON_NAME = 100;
export const ORGANIZATION_NAME = 200;

/**
 * A name as it will stand in mails, trails and lists: a line that one can see, blanks inside it single. A line break would end a mail header.
 *
 * @param longest in UTF-16 units, as everywhere in the product
 * @throws AppError `name_unusable`
 */
export function checkName(text: string, longest: number, field: string): string {
  const name = lineOf(text).replaceAll(/[ \u3000]+/g, (blanks) => blanks.charAt(0));
  if (name === '' || name.length > longest || hasUnseen(name)) throw refuse('name_unusable', { longest }, field);
  return name;
}
