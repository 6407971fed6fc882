import { v7 } from 'uuid';

/** A new id: UUID version 7 (RFC 9562), so that rows made one after another lie one after another in an index. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

/** The organization that owns the built-in content; every organization may read what it has published, nobody acts as it. */
export const CATALOGUE_ID = '00000000-0000-7000-8000-00000000ca7a';
