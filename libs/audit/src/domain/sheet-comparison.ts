import { type Difference, differences, MOST_ALIGNED } from './row-alignment.js';

/** What became of a row. `moved`: it is as it was, in another place. */
export type RowChange = 'changed' | 'added' | 'removed' | 'moved';

export interface ChangedPlace {
  readonly change: RowChange;
  /** Its number in the sheet as it was exported, the heading being 1; null where it was not there. */
  readonly exportedRow: number | null;
  /** Its place in the file, the heading being 0; null where it is not there any more. */
  readonly at: number | null;
}

export interface SheetComparison {
  readonly counts: Readonly<Record<RowChange, number>>;
  /** In the order of the sheet, no more than `mostPlaces`. */
  readonly places: readonly ChangedPlace[];
}

/** A person looks at the first few and then at the file. */
export const MOST_PLACES = 50;

/**
 * What happened to the rows of one sheet, by eight bytes of each.
 *
 * Where some rows stand in the place of others, they are taken for the same rows with other content, one by one; what is left over was
 * added or removed. Rows that only stand elsewhere, as after sorting, count as moved.
 */
export function compareRows(exported: Buffer, found: Buffer, mostPlaces = MOST_PLACES): SheetComparison {
  const before = rowsOf(exported);
  const after = rowsOf(found);
  const gaps = differences(before, after);
  const elsewhere = movedRows(before, after, gaps);
  const left = new Moves(elsewhere);
  const arrived = new Moves(elsewhere);
  const places = gaps.flatMap((gap) =>
    changesIn(
      gap,
      (at) => left.take(before[at]),
      (at) => arrived.take(after[at]),
    ),
  );
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { change } of places) counts[change] += 1;
  return { counts, places: places.slice(0, mostPlaces) };
}

function rowsOf(bytes: Buffer): BigUint64Array {
  return BigUint64Array.from({ length: Math.floor(bytes.length / 8) }, (_, at) => bytes.readBigUInt64BE(at * 8));
}

/** How often each row that is missing in one place turns up in another. */
function movedRows(before: BigUint64Array, after: BigUint64Array, gaps: readonly Difference[]): ReadonlyMap<bigint, number> {
  if (gaps.some((gap) => Math.max(gap.before, gap.after) > MOST_ALIGNED)) return new Map();
  const missing = tally(gaps.map(({ beforeAt, before: count }) => before.subarray(beforeAt, beforeAt + count)));
  const turnedUp = tally(gaps.map(({ afterAt, after: count }) => after.subarray(afterAt, afterAt + count)));
  return new Map([...turnedUp].flatMap(([row, count]) => (missing.has(row) ? [[row, Math.min(count, missing.get(row) ?? 0)]] : [])));
}

function tally(parts: readonly BigUint64Array[]): Map<bigint, number> {
  const counts = new Map<bigint, number>();
  for (const part of parts) for (const row of part) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

/** Counts down how many of equal rows have moved: the others stayed, came or went. */
class Moves {
  private readonly counts: Map<bigint, number>;

  constructor(counts: ReadonlyMap<bigint, number>) {
    this.counts = new Map(counts);
  }

  take(row: bigint | undefined): boolean {
    const count = row === undefined ? 0 : (this.counts.get(row) ?? 0);
    if (row !== undefined && count > 0) this.counts.set(row, count - 1);
    return count > 0;
  }
}

function changesIn(gap: Difference, hasLeft: (at: number) => boolean, hasArrived: (at: number) => boolean): ChangedPlace[] {
  const range = (start: number, count: number) => Array.from({ length: count }, (_, offset) => start + offset);
  const gone = range(gap.beforeAt, gap.before).filter((at) => !hasLeft(at));
  const { come = [], moved = [] } = Object.groupBy(range(gap.afterAt, gap.after), (at) => (hasArrived(at) ? 'moved' : 'come'));
  const both = Math.min(gone.length, come.length);
  return [
    ...range(0, both).map((at) => ({ change: 'changed' as const, exportedRow: rowNumber(gone[at]), at: come[at] ?? null })),
    ...come.slice(both).map((at) => ({ change: 'added' as const, exportedRow: null, at })),
    ...gone.slice(both).map((at) => ({ change: 'removed' as const, exportedRow: rowNumber(at), at: null })),
    ...moved.map((at) => ({ change: 'moved' as const, exportedRow: null, at })),
  ];
}

function rowNumber(at: number | undefined): number | null {
  return at === undefined ? null : at + 1;
}
