import { type Difference, differences, MOST_ALIGNED, pieces } from './row-alignment.js';

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
  const left = new Moves(before, elsewhere);
  const arrived = new Moves(after, elsewhere);
  const told = new Told(mostPlaces);
  for (const piece of pieces(before, after, gaps)) tell(piece, { left, arrived, told });
  return told;
}

/** The number of each is nothing but what tells it from others: in whatever order this machine has its bytes. */
function rowsOf(bytes: Buffer): BigUint64Array {
  return new BigUint64Array(new Uint8Array(bytes.subarray(0, bytes.length - (bytes.length % BigUint64Array.BYTES_PER_ELEMENT))).buffer);
}

/** How often each row that is missing in one place turns up in another; of too many nobody looks it up. */
function movedRows(before: BigUint64Array, after: BigUint64Array, gaps: readonly Difference[]): ReadonlyMap<bigint, number> {
  let count = 0;
  for (const piece of pieces(before, after, gaps)) {
    count += Math.max(piece.before, piece.after);
    if (count > MOST_ALIGNED) return new Map();
  }
  const missing = new Map<bigint, number>();
  const turnedUp = new Map<bigint, number>();
  for (const { beforeAt, before: gone, afterAt, after: come } of pieces(before, after, gaps)) {
    tally(missing, before.subarray(beforeAt, beforeAt + gone));
    tally(turnedUp, after.subarray(afterAt, afterAt + come));
  }
  return new Map([...turnedUp].flatMap(([row, count]) => (missing.has(row) ? [[row, Math.min(count, missing.get(row) ?? 0)]] : [])));
}

function tally(counts: Map<bigint, number>, rows: BigUint64Array): void {
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
}

/** Counts down how many of equal rows have moved: the others stayed, came or went. */
class Moves {
  private readonly rows: BigUint64Array;
  private readonly counts: Map<bigint, number>;

  constructor(rows: BigUint64Array, counts: ReadonlyMap<bigint, number>) {
    this.rows = rows;
    this.counts = new Map(counts);
  }

  take(at: number): boolean {
    const row = this.counts.size === 0 ? undefined : this.rows[at];
    const count = row === undefined ? 0 : (this.counts.get(row) ?? 0);
    if (row !== undefined && count > 0) this.counts.set(row, count - 1);
    return count > 0;
  }
}

/** Counts all and keeps the first: with most rows of a large sheet changed, there are hundreds of thousands. */
class Told implements SheetComparison {
  readonly counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  readonly places: ChangedPlace[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(change: RowChange, gone: number | null, at: number | null): void {
    this.counts[change] += 1;
    if (this.places.length < this.most) this.places.push({ change, exportedRow: gone === null ? null : gone + 1, at });
  }
}

function tell(piece: Difference, { left, arrived, told }: { readonly left: Moves; readonly arrived: Moves; readonly told: Told }): void {
  const moved: number[] = [];
  const gone = stayingOf(piece.beforeAt, piece.before, (at) => left.take(at));
  const come = stayingOf(piece.afterAt, piece.after, (at) => arrived.take(at) && moved.push(at) > 0);
  for (let [old, now] = [gone(), come()]; old !== null || now !== null; [old, now] = [gone(), come()])
    told.add(old === null ? 'added' : now === null ? 'removed' : 'changed', old, now);
  for (const at of moved) told.add('moved', null, at);
}

/** Says, each time it is asked, where the next row stands that did not move; at last null. */
function stayingOf(start: number, count: number, hasMoved: (at: number) => boolean): () => number | null {
  let at = start;
  return () => {
    while (at < start + count && hasMoved(at)) at += 1;
    at += 1;
    return at > start + count ? null : at - 1;
  };
}
