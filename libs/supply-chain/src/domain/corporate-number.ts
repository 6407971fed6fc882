import { isCorporateNumber } from '@app/kernel';

import { refuse } from './problems.js';

/**
 * A 法人番号 (corporate number) as it is kept: 13 digits. Full-width digits, hyphens and spaces between them are accepted.
 *
 * @throws AppError `corporate_number_length`, `corporate_number_check_digit`
 */
export function cleanCorporateNumber(raw: string, field: string): string {
  const digits = raw.normalize('NFKC').replaceAll(/[\s\-‐‑–—―−]/g, '');
  if (!/^\d{13}$/.test(digits)) throw refuse('corporate_number_length', {}, field);
  if (!isCorporateNumber(digits)) throw refuse('corporate_number_check_digit', {}, field);
  return digits;
}
