const LONGEST = 31;
const FALLBACK = 'Sheet';

/**
 * A name that Excel accepts for a sheet, as near to the wanted one as possible: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe
 * (legal inside, but it has to be doubled wherever the sheet is referred to), not the reserved `History`, and different from the `taken` ones by more than capitals.
 *
 * @param part 2 for the sheet on which a full one goes on: `Answers (2)`
 */
export function sheetName(wanted: string, part: number, taken: readonly string[]): string {
  const plain = wanted
    .toWellFormed()
    .replaceAll(/[\\/?*[\]:]/g, ' ')
    .replaceAll("'", '’')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
  const base = plain === '' || plain.toLowerCase() === 'history' ? `${FALLBACK} ${plain}`.trim() : plain;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = part; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = shortened(base, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function shortened(text: string, length: number): string {
  const short = text.slice(0, length);
  return (short.isWellFormed() ? short : short.slice(0, -1)).trim();
}
