/** What is wrong with a 法人番号 as it was typed; null when it is right. Width, hyphens and spaces make no difference. */
export function corporateNumberProblem(typed: string): 'length' | 'checkDigit' | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\-‐‑–—―−]/g, '');
  if (!/^\d{13}$/.test(digits)) return 'length';
  return Number(digits[0]) === checkDigitOf(digits.slice(1)) ? null : 'checkDigit';
}

/** 9 − (Σ digit × weight mod 9), weights 1 and 2 in turn from the right (National Tax Agency, "検査用数字の算式"). */
function checkDigitOf(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}
