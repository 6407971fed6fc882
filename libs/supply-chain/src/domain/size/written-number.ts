const KANJI = '〇一二三四五六七八九';
/** What numbers are written with, for use in a larger expression. */
export const NUMERAL = `[\\d,${KANJI}十百千万]`;

/** With separators of thousands or none: `1,5` is no number. Eight digits count nothing of people: a telephone, a 法人番号. */
const IN_DIGITS = /^(?:\d{1,3}(?:,\d{3}){0,2}|\d{1,7})$/;
/** `二千五百`, `2千`, `1万2000`. */
const IN_STEPS = /^(?:(\d{1,3})万)?(?:(\d?)千)?(?:(\d?)百)?(?:(\d?)十)?(\d{0,4})$/;
const STEPS = [10_000, 1_000, 100, 10];

/** A whole number in half-width digits, in kanji, or in both; null for what is none, or far too large to count people. */
export function writtenNumber(text: string): number | null {
  const digits = text.replaceAll(new RegExp(`[${KANJI}]`, 'g'), (sign) => String(KANJI.indexOf(sign)));
  if (IN_DIGITS.test(digits)) return Number(digits.replaceAll(',', ''));
  const [, ...parts] = IN_STEPS.exec(digits) ?? [];
  if (parts.length === 0) return null;
  // A step without a number before it is one of them: 百二十.
  return STEPS.reduce((sum, step, at) => sum + (parts[at] === undefined ? 0 : step * Number(parts[at] || 1)), Number(parts.at(-1)));
}
