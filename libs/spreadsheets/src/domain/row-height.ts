/** Of Calibri at 11 points, and of the Japanese fonts that stand in for what it has not; in points. */
const LINE = 15;
const JAPANESE_LINE = 18;
/** No spreadsheet program shows more. */
const HIGHEST = 409;
const MOST_LINES = Math.ceil(HIGHEST / LINE);
/** What the edges of a cell take, in characters. */
const MARGIN = 1;

/**
 * How high a row has to be for a text that is broken into lines; null where one line does and the program's own height is right.
 *
 * Programs work it out themselves when somebody edits the cell, but not all of them when they open or print the file: then the rest of
 * the text is cut off. Too high by a line is no harm, too low is, so the estimate is on the safe side.
 *
 * @param width of the column, in characters
 */
export function heightFor(text: string, width: number): number | null {
  const lines = linesOf(text, width, MOST_LINES);
  if (lines < 2) return null;
  return Math.min(HIGHEST, lines * (WIDE.test(text) ? JAPANESE_LINE : LINE));
}

/**
 * Lines are broken between words, and anywhere in Japanese.
 *
 * @param most where more than so many make no difference: then there is no counting on
 */
export function linesOf(text: string, width: number, most = Number.POSITIVE_INFINITY): number {
  const room = Math.max(1, width - MARGIN) * 10;
  let lines = 0;
  for (let start = 0, end = 0; end >= 0 && lines < most; start = end + 1) {
    end = text.indexOf('\n', start);
    lines += linesOfOne(end < 0 ? text.slice(start) : text.slice(start, end), room, most - lines);
  }
  return lines;
}

function linesOfOne(line: string, room: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    if (lines >= most) break;
    const size = sizeOf(piece);
    if (used > 0 && used + size > room && piece !== ' ') {
      lines += 1;
      used = 0;
    }
    // What is longer than a line is broken wherever that ends.
    const more = Math.max(0, Math.ceil(size / room) - 1);
    lines += more;
    used += size - more * room;
  }
  return lines;
}

/** Neither Latin nor its punctuation. */
const WIDE = /[\u1100-\u1fff\u203b-\u{10ffff}]/u;
/** A wide character, a space, or a word of narrow ones. */
const PIECE = /[\u1100-\u1fff\u203b-\u{10ffff}]| |[^ \u1100-\u1fff\u203b-\u{10ffff}]+/gu;

/** In tenths of a character. */
function sizeOf(piece: string): number {
  let size = 0;
  for (const character of piece) size += WIDE.test(character) ? 21 : /[A-Z@%mwMW]/.test(character) ? 13 : 10;
  return size;
}
