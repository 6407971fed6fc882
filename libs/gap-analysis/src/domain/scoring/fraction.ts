/** The two sums that a share was divided from, so that it can be opened to its arithmetic. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Null when there is nothing to divide by: "no question" is neither 0 % nor 100 %. */
export function divide({ numerator, denominator }: Fraction): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Adds up one number of each item. */
export function sumOf<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}
