/** Thirds cannot be written in binary: two sums that are equal on paper may differ far behind the decimal point. */
const TOLERANCE = 1e-9;

/**
 * Which of two numbers is larger, as somebody would find who works them out by hand: -1, 0 or 1.
 *
 * Nothing is rounded; but an attainment of exactly 80 % must not fall below a pass mark of 80 % because 1/3 + 1/3 + 1/3
 * came out a hair short of 1. Numbers within 1e-9 of each other (relative to their size, above 1) are equal.
 * 1e-9 is the precision to which scoring.md's worked cases hold, and far finer than any real difference between two scores.
 */
export function compare(a: number, b: number): -1 | 0 | 1 {
  if (a === b || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.min(Math.abs(a), Math.abs(b)))) return 0;
  return a < b ? -1 : 1;
}

/** Whether a number has come up to a limit that is met by reaching it: a pass mark, a least coverage. */
export function reaches(value: number, limit: number): boolean {
  return compare(value, limit) >= 0;
}
