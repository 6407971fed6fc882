/**
 * Whether a text is a 法人番号 (corporate number): 13 half-width digits, of which the first is the check digit of the other twelve.
 *
 * Check digit = 9 − (Σ Pₙ·Qₙ mod 9), where Pₙ is the n-th digit from the right and Qₙ is 1 for odd n, 2 for even n; so it is never 0.
 *
 * Source: 法人番号の指定等に関する省令 (平成26年財務省令第70号) article 2.
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const [check, ...base] = [...text].map(Number);
  const sum = base.reverse().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
