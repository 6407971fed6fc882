/** How a number in a cell is meant. `elapsed` is a duration such as 36:15. */
export type NumberMeaning = 'number' | 'date' | 'time' | 'datetime' | 'elapsed';

/** Formats that a workbook refers to by number alone (ECMA-376 part 1, 18.8.30), with the Japanese ones, which only the number tells. */
const BUILT_IN = new Map<number, NumberMeaning>([
  ...of('date', [14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]),
  ...of('time', [18, 19, 20, 21, 32, 33, 45, 47]),
  ...of('datetime', [22]),
  ...of('elapsed', [46]),
]);

function of(meaning: NumberMeaning, ids: readonly number[]): [number, NumberMeaning][] {
  return ids.map((id) => [id, meaning]);
}

/** What a cell's number format says about its number. `code` is the workbook's own text for that id, if it has one. */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : meaningOfCode(code);
}

/**
 * Tells dates and times from numbers by the first section of a format code.
 *
 * `m` is a month, unless an hour stands before it or a second after it (ECMA-376 part 1, 18.8.31). Era (`g`, `e`, `r`) and
 * weekday (`a`) count as date. Quoted text, escapes, colours, conditions and `E+` mean nothing here.
 */
function meaningOfCode(code: string): NumberMeaning {
  const bare = code
    .replaceAll(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/;.*$/s, '')
    .replaceAll(/general|e[+-]/gi, '');
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(bare);
  const clock = /am\/pm|a\/p/i.test(bare);
  const letters = bare.replaceAll(/\[[^\]]*\]?|am\/pm|a\/p/gi, '').match(/y+|b+|e+|g+|r+|a+|d+|h+|s+|m+/gi) ?? [];
  const parts = letters.map((run) => run.charAt(0).toLowerCase());
  const isMinute = (at: number) => parts[at] === 'm' && (parts[at - 1] === 'h' || parts[at + 1] === 's' || (elapsed && at === 0));
  const time = clock || parts.some((part, at) => part === 'h' || part === 's' || isMinute(at));
  const date = parts.some((part, at) => part !== 'h' && part !== 's' && !isMinute(at));
  if (date) return time || elapsed ? 'datetime' : 'date';
  if (elapsed) return 'elapsed';
  return time ? 'time' : 'number';
}
