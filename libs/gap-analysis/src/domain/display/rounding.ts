import { compare } from '../compare.js';

/** Decimal digits that a binary number holds for certain; what comes after them is noise. */
const TRUE_DIGITS = 12;

/**
 * A share as whole per cent, halves up, for pages and workbooks (scoring.md, "Rounding").
 *
 * 100 is shown only when nothing is missing: 99.6 shows 99 (mockups, decision 3).
 *
 * @param share 0..1
 */
export function wholePerCent(share: number): number {
  const rounded = Math.round(asWritten(100 * share));
  return compare(share, 1) < 0 ? Math.min(rounded, 99) : rounded;
}

/** A level, a maturity or a deviation value to one decimal, halves up, for pages and workbooks. */
export function oneDecimal(value: number): number {
  return Math.round(asWritten(10 * value)) / 10;
}

/** The number that a person would have written: 100 × 0.285 is 28.5, which rounds to 29, and not 28.499999999999996. */
function asWritten(value: number): number {
  return Number(value.toPrecision(TRUE_DIGITS));
}
