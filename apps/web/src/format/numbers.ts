/** Decimal digits that a binary number holds for certain; what comes after them is noise. */
const TRUE_DIGITS = 12;
const NEXT_TO_NOTHING = 1e-9;

/**
 * A share as whole per cent, halves up (scoring.md, "Rounding"). 100 is shown only when nothing is missing: 0.996 shows 99.
 *
 * @param share 0..1
 */
export function wholePerCent(share: number): number {
  const rounded = Math.round(asWritten(100 * share));
  return share < 1 - NEXT_TO_NOTHING ? Math.min(rounded, 99) : rounded;
}

/** A share as per cent with one decimal, where small changes count: `85.6`. 100.0 is shown only when nothing is missing. */
export function perCentAndTenth(share: number): string {
  const tenths = Math.round(asWritten(1000 * share));
  return ((share < 1 - NEXT_TO_NOTHING ? Math.min(tenths, 999) : tenths) / 10).toFixed(1);
}

/** A level, a maturity or a gap to one decimal, halves up: `2.9`. */
export function oneDecimal(value: number): string {
  return (Math.round(asWritten(10 * value)) / 10).toFixed(1);
}

/** Up to two decimals: sums of weights times thirds end nowhere. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The five steps in which attainment is coloured, by the number shown, as levels 0..4 are. */
export type AttainmentStep = 0 | 1 | 2 | 3 | 4;

/** Below 40, 40–59, 60–79, 80–99, 100. Null stays null: nothing applicable is no achievement. */
export function attainmentStep(attainment: number | null): AttainmentStep | null {
  if (attainment === null) return null;
  const shown = wholePerCent(attainment);
  if (shown >= 100) return 4;
  if (shown >= 80) return 3;
  if (shown >= 60) return 2;
  return shown >= 40 ? 1 : 0;
}

function asWritten(value: number): number {
  return Number(value.toPrecision(TRUE_DIGITS));
}

/** A difference of two shares in points, with its sign and one decimal: `+9.6`, `−0.4`, `±0`. It is taken before anything is rounded. */
export function signedPoints(difference: number): string {
  const points = Math.sign(difference) * (Math.round(asWritten(1000 * Math.abs(difference))) / 10);
  if (points === 0) return '±0';
  return points > 0 ? `+${points.toFixed(1)}` : `−${(-points).toFixed(1)}`;
}
