import { NUMERAL, writtenNumber } from './written-number.js';

/** How many people, both ends included. */
export interface HeadCount {
  readonly from: number;
  /** Infinity: or more. */
  readonly to: number;
}

/** Words that say nothing about how many. An approximate number counts as the number that it names. */
const ASIDE =
  /\([^()\d]*\)|approximately|approx\.?|about|around|約|およそ|ほぼ|程度|前後|くらい|ぐらい|ほど|(?:従業員|社員|職員|人員|スタッフ)数?|総勢|合計|計|規模|体制|headcount|employees?|staff|people|persons?|人数?|名|:/g;
/** Words and signs for a limit, whether they stand before the number or behind it. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/以上|or ?more|and ?more|at ?least|>=|\+/g, '≥'],
  [/を?超え?る?|more ?than|over/g, '>'],
  [/以下|以内|まで|or ?fewer|or ?less|at ?most|up ?to|<=/g, '≤'],
  [/未満|fewer ?than|less ?than|under/g, '<'],
  [/から|to|[〜∼\-‐‒–—―−ー]/g, '~'],
];
/** White space but that between two numbers, which are then not one. */
const LOOSE = new RegExp(`(?<!${NUMERAL}) +| +(?!${NUMERAL})`, 'g');
const ONE = new RegExp(`^([≥>≤<]?)(${NUMERAL}+)([≥>≤<~]?)$`);
const TWO = new RegExp(`^(${NUMERAL}+)([≥>~])(${NUMERAL}+)([≤<]?)$`);

/**
 * How many people a text speaks of: `約120名`, `6〜20人`, `２，０００人`, `more than 300`. Null unless all of it is understood, since a number
 * beside words that nobody has looked at may be one of something else: a capital, a year, another site.
 */
export function headCount(text: string): HeadCount | null {
  const said = plainly(text);
  const [, before = '', number, behind = ''] = ONE.exec(said) ?? [];
  if (number !== undefined) return before && behind ? null : within(limited(number, before || behind));
  const [, first = '', joint = '', last = '', end = ''] = TWO.exec(said) ?? [];
  const [lower, upper] = [limited(first, joint), limited(last, end || '≤')];
  return lower && upper && within({ from: lower.from, to: upper.to });
}

function plainly(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(ASIDE, ' ');
  return LIMITS.reduce((said, [limit, sign]) => said.replaceAll(limit, sign), words).replaceAll(LOOSE, '');
}

function limited(text: string, limit: string): HeadCount | null {
  const number = text === '' ? null : writtenNumber(text);
  if (number === null) return null;
  switch (limit) {
    case '≥':
    case '~':
      return { from: number, to: Number.POSITIVE_INFINITY };
    case '>':
      return { from: number + 1, to: Number.POSITIVE_INFINITY };
    case '≤':
      return { from: 1, to: number };
    case '<':
      return { from: 1, to: number - 1 };
    default:
      return { from: number, to: number };
  }
}

/** Null for a range that ends before it begins. */
function within(count: HeadCount | null): HeadCount | null {
  return count && count.from <= count.to ? count : null;
}
