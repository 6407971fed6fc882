import { Unreadable } from './unreadable.js';

/** The parser needs the file, its text and what becomes of it side by side; this much fits into the memory of the process. */
const MOST_BYTES = 20 * 1024 * 1024;
/** File, sheets, sheet, rows, row, and what a file says of itself. */
const DEEPEST = 12;
const MOST_VALUES = 2_000_000;

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Looks a JSON text over before it is parsed: brackets and commas cost the parser many times their own size, outside of its heap.
 *
 * @returns how many brackets are opened and commas written in it (see `sizeOf`)
 * @throws Unreadable `workbook_too_large` or `json_malformed`
 */
export function scanJson(bytes: Buffer): number {
  if (bytes.length > MOST_BYTES) throw new Unreadable('workbook_too_large');
  let depth = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === COMMA) values += 1;
    else if (OPENING.has(byte)) {
      depth += 1;
      values += 1;
    } else if (CLOSING.has(byte)) depth -= 1;
    if (depth > DEEPEST) throw new Unreadable('json_malformed');
    if (values > MOST_VALUES) throw new Unreadable('workbook_too_large');
  }
  return values;
}

/** The same of what became of it: less, where a name stood twice in an object and the parser kept one of the two. Other readers may keep the other. */
export function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce((sum: number, each) => sum + sizeOf(each), Math.max(1, inner.length));
}

/** @returns where its closing quotation mark stands, or the end */
function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
