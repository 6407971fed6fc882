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
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && isKeyOf(key, kinds)) return key as unknown as KeyOf<Kinds>;
  } catch {
    // Falls through: whatever was wrong with it, it is not a cursor.
  }
  throw new AppError(
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
