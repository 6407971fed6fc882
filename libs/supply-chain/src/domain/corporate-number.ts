import { refuse } from './problems.js';

/**
 * A 法人番号 (corporate number) as it is kept: 13 digits. Full-width digits, hyphens and spaces between them are accepted.
 *
 * @throws AppError `corporate_number_length`, `corporate_number_check_digit`
 */
export function cleanCorporateNumber(raw: string, field: string): string {
  const digits = raw.normalize('NFKC').replaceAll(/[\s\-‐‑–—―−]/g, '');
  if (!/^\d{13}$/.test(digits)) throw refuse('corporate_number_length', {}, field);
  if (Number(digits[0]) !== checkDigitOf(digits.slice(1))) throw refuse('corporate_number_check_digit', {}, field);
  return digits;
}

/**
 * The check digit of a corporate number's base: 9 − (Σ Pn·Qn mod 9) over its 12 digits, where Pn is the n-th digit from the right
 * and Qn is 1 for odd, 2 for even n. It is never 0.
 *
 * Source: 法人番号の指定等に関する省令 (平成26年財務省令第70号) article 2.
 */
export function checkDigitOf(base: string): number {
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}
