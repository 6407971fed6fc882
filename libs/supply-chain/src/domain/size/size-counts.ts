import { bandsFirst, sizeGroup } from './size-group.js';

export interface SizeCount {
  /** A group as `sizeGroup` has it. */
  readonly size: string;
  readonly count: number;
}

/** How many suppliers are of which size: bands in their order, then what says none in the order in which it came. */
export function sizeCounts(written: readonly { readonly word: string; readonly count: number }[]): SizeCount[] {
  const counts = new Map<string, number>();
  for (const { word, count } of written) {
    const size = sizeGroup(word);
    counts.set(size, (counts.get(size) ?? 0) + count);
  }
  return bandsFirst(
    [...counts].map(([size, count]) => ({ size, count })),
    ({ size }) => size,
  );
}
