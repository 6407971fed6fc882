import { AppError } from './app-error.js';
import { isKeyOf, type KeyKind, type KeyOf } from './cursor-kinds.js';

/** One page of a list. `next` is given back to fetch the following page; null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Where the next page begins: the sort values of the last row shown, its id last. */
export type CursorKey = readonly (string | number | null)[];

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a cursor that a caller sent back.
 *
 * @param kinds what the list sorts by: somebody may have made the cursor up, or taken it from another list
 * @throws AppError `cursor_invalid` when it is not one of ours
 */
export function decodeCursor<const Kinds extends readonly KeyKind[]>(cursor: string, kinds: Kinds): KeyOf<Kinds> {
  const key = keyIn(cursor);
  if (isKeyOf(key, kinds)) return key as unknown as KeyOf<Kinds>;
  throw cursorInvalid();
}

/**
 * The same for a list of several parts, each in an order of its own: which part the cursor points into stands before its key.
 *
 * @param parts what each part sorts by, by its name
 * @throws AppError `cursor_invalid` when it is not one of ours
 */
export function decodePartCursor<Part extends string>(
  cursor: string,
  parts: Readonly<Record<Part, readonly KeyKind[]>>,
): { readonly part: Part; readonly after: CursorKey } {
  const [name, ...after] = keyIn(cursor);
  const part = (Object.keys(parts) as Part[]).find((known) => known === name);
  if (part === undefined || !isKeyOf(after, parts[part])) throw cursorInvalid();
  return { part, after: after as CursorKey };
}

/** Whatever is wrong with a cursor, there is no key in it. */
function keyIn(cursor: string): readonly unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) ? key : [];
  } catch {
    return [];
  }
}

function cursorInvalid(): AppError {
  return new AppError(
    'invalid',
    'cursor_invalid',
    {
      ja: '続きの位置が正しくありません。先頭から読み直してください。',
      en: 'This page mark is not valid. Please read the list again from the start.',
    },
    {},
    'cursor',
  );
}

/** Cuts `limit + 1` fetched rows into a page. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => CursorKey): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
