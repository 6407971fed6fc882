import { wholePerCent } from './rounding.js';

/** The five steps in which attainment is coloured: never a continuous scale (mockups, decision 3). */
export type AttainmentBin = 'below_40' | 'from_40' | 'from_60' | 'from_80' | 'full';

/**
 * The bin of an attainment: below 40, 40–59, 60–79, 80–99, 100.
 *
 * The colour follows the number shown, so that no two cells that read 80 differ; null stays null, for nothing applicable is no achievement.
 *
 * @param attainment 0..1
 */
export function attainmentBin(attainment: number | null): AttainmentBin | null {
  if (attainment === null) return null;

  const shown = wholePerCent(attainment);
  if (shown >= 100) return 'full';
  if (shown >= 80) return 'from_80';
  if (shown >= 60) return 'from_60';
  return shown >= 40 ? 'from_40' : 'below_40';
}
