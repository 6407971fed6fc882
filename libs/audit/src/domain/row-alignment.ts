/** Where two lists of rows differ: `before` rows from `beforeAt` on stand in the place of `after` rows from `afterAt` on. */
export interface Difference {
  readonly beforeAt: number;
  readonly before: number;
  readonly afterAt: number;
  readonly after: number;
}

/** Of more rows that differ one place is told: finding out more would take longer than it is worth. */
export const MOST_ALIGNED = 200_000;

/**
 * The places where two lists of rows differ, in order, with everything between them equal: one inserted row is one place.
 *
 * What both begin and end with is set aside first. In the rest, rows that occur exactly once on each side hold the lists together, as many
 * of them as stand in the same order (patience difference); equal rows beside them join in. As many rows in the place of as many are to be
 * held side by side (see `pieces`). The work is bounded: n log n.
 */
export function differences(before: BigUint64Array, after: BigUint64Array): Difference[] {
  const whole = trimmed(before, after, { beforeAt: 0, before: before.length, afterAt: 0, after: after.length });
  if (isEmpty(whole)) return [];
  if (Math.max(whole.before, whole.after) > MOST_ALIGNED) return [whole];

  const found: Difference[] = [];
  let beforeAt = whole.beforeAt;
  let afterAt = whole.afterAt;
  const end: Pair = [whole.beforeAt + whole.before, whole.afterAt + whole.after];
  for (const [nextBefore, nextAfter] of [...inSameOrder(pairsOfUnique(before, after, whole)), end]) {
    const gap = trimmed(before, after, { beforeAt, before: nextBefore - beforeAt, afterAt, after: nextAfter - afterAt });
    if (!isEmpty(gap)) found.push(gap);
    beforeAt = nextBefore + 1;
    afterAt = nextAfter + 1;
  }
  return found;
}

export type Pair = readonly [before: number, after: number];

function isEmpty({ before, after }: Difference): boolean {
  return before === 0 && after === 0;
}

/** Without the rows that both sides begin and end with. */
function trimmed(before: BigUint64Array, after: BigUint64Array, place: Difference): Difference {
  const shorter = Math.min(place.before, place.after);
  let head = 0;
  while (head < shorter && before[place.beforeAt + head] === after[place.afterAt + head]) head += 1;
  let tail = 0;
  const last = (start: number, count: number) => start + count - 1 - tail;
  while (tail < shorter - head && before[last(place.beforeAt, place.before)] === after[last(place.afterAt, place.after)]) tail += 1;
  const rest = (count: number) => count - head - tail;
  return { beforeAt: place.beforeAt + head, before: rest(place.before), afterAt: place.afterAt + head, after: rest(place.after) };
}

/** Where as many rows stand as before, each of those that differ; one after the other, since there can be as many as there are rows. */
export function* pieces(before: BigUint64Array, after: BigUint64Array, gaps: readonly Difference[]): Generator<Difference> {
  for (const gap of gaps) {
    if (gap.before !== gap.after) yield gap;
    else
      for (let beforeAt = gap.beforeAt, { afterAt } = gap; beforeAt < gap.beforeAt + gap.before; beforeAt += 1, afterAt += 1)
        if (before[beforeAt] !== after[afterAt]) yield { beforeAt, before: 1, afterAt, after: 1 };
  }
}

/** Rows that occur once on either side, by where they stood before. */
function pairsOfUnique(before: BigUint64Array, after: BigUint64Array, place: Difference): Pair[] {
  const ofAfter = unique(after, place.afterAt, place.after);
  return [...unique(before, place.beforeAt, place.before)].flatMap(([row, at]) => {
    const other = ofAfter.get(row);
    return other === undefined ? [] : [[at, other] as const];
  });
}

function unique(rows: BigUint64Array, from: number, count: number): Map<bigint, number> {
  const once = new Map<bigint, number>();
  const often = new Set<bigint>();
  for (let at = from; at < from + count; at += 1) {
    const row = rows[at];
    if (row === undefined || often.has(row)) continue;
    if (once.delete(row)) often.add(row);
    else once.set(row, at);
  }
  return once;
}

/** As many pairs as possible whose second places rise like their first ones (longest increasing subsequence, by piles). */
export function inSameOrder(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const below = new Int32Array(pairs.length);
  for (const [index, [, after]] of pairs.entries()) {
    const pile = firstPileFor(after, tops, pairs);
    below[index] = tops[pile - 1] ?? -1;
    tops[pile] = index;
  }
  const chain: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = below[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function firstPileFor(after: number, tops: readonly number[], pairs: readonly Pair[]): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = pairs[tops[middle] ?? 0];
    if (top && top[1] < after) low = middle + 1;
    else high = middle;
  }
  return low;
}
