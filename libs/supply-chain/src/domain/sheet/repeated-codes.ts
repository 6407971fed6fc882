import type { RawRow } from './check-row.js';
import { type ColumnPlaces, codeOf } from './read-row.js';

/** For each row whose code stands in several rows, another row with that code: neither can be meant more than the other. */
export function repeatedCodes(rows: readonly RawRow[], places: ColumnPlaces): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const other = new Map<number, number>();
  for (const { row, cells } of rows) {
    const code = codeOf(cells, places);
    const before = first.get(code);
    if (code !== '' && before === undefined) first.set(code, row);
    if (before === undefined) continue;
    other.set(row, before);
    if (!other.has(before)) other.set(before, row);
  }
  return other;
}
