import { type Json, placesIn } from '../domain/json.js';
import { exactForm } from '../domain/lasting-row.js';
import { BookFingerprint, type SheetFingerprint } from './book-fingerprint.js';

/** By this name what a JSON file says of itself is compared as if it were one more sheet. None of ours is called so. */
export const HEAD = '(head)';

const COLUMNS = ['place', 'value'] as const;

/** The heading and the rows of that sheet: each value and where it stands, in canonical order. */
export function headTable(head: Json): readonly (readonly [string, string])[] {
  return [COLUMNS, ...placesIn(head)];
}

/** @param head everything in the file but its sheets */
export function headFingerprint(head: Json): SheetFingerprint {
  const fingerprint = new BookFingerprint(exactForm);
  fingerprint.open(HEAD, [...COLUMNS]);
  for (const row of placesIn(head)) fingerprint.add(row);
  const [sheet] = fingerprint.sheets();
  if (!sheet) throw new Error('A sheet that was opened is not there.');
  return sheet;
}
