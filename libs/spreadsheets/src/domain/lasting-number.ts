/** Digits of a number that every spreadsheet program keeps when it saves a file again. */
const DIGITS = 15;

/**
 * A number as it still stands after any spreadsheet program has saved it. LibreOffice rounds the digits that are written, half up:
 * 0.4937611408199645 becomes 0.493761140819965, though the number behind it is a little less than that.
 */
export function lastingNumber(value: number): number {
  if (String(value).length <= DIGITS) return value;
  const [written = '', exponent] = value.toExponential().split('e');
  const digits = written.replace(/[-.]/g, '');
  if (digits.length <= DIGITS) return value;
  const kept = Number(digits.slice(0, DIGITS)) + (digits.charAt(DIGITS) >= '5' ? 1 : 0);
  return Math.sign(value) * Number(`${kept}e${Number(exponent) - DIGITS + 1}`);
}

/** As numbers were rounded before that was known: by what is behind the digits. One of twenty with many digits differs in the last. */
export function earlierNumber(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
