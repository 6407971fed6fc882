import { wholePerCent } from '~/format/numbers';

/**
 * Whether a supplier stands behind the middle half of those asked, by the numbers that stand beside it: quartiles come as whole per cents, and whoever is
 * told one has to find its own in the same steps. Among five the quartile is somebody's own value.
 *
 * @param own attainment, 0..1
 * @param lowerQuartile 0..1, rounded already
 */
export function isBelowMiddleHalf(own: number, lowerQuartile: number): boolean {
  return wholePerCent(own) < wholePerCent(lowerQuartile);
}
