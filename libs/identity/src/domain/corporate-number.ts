/**
 * Whether a text is a 法人番号: twelve digits with their check digit in front.
 *
 * Check digit = 9 − (Σ Pₙ·Qₙ mod 9), where Pₙ is the n-th digit from the right and Qₙ is 1 for odd n, 2 for even n
 * (法人番号の指定等に関する省令 第2条).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  const [check, ...base] = [...text].map(Number);
  const sum = base.reverse().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
