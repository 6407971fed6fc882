import { isUtf8 } from 'node:buffer';

import iconv from 'iconv-lite';

import type { TextEncoding } from '../../../domain/table.js';
import { Unreadable } from '../unreadable.js';

const PIECE = 64 * 1024;
const REPLACEMENT = '\ufffd';

export interface EncodedText {
  readonly encoding: TextEncoding;
  /** The text piece by piece, without byte order mark. */
  readonly pieces: () => Iterable<string>;
}

/**
 * Finds the encoding of a text file by what is valid in it: a byte order mark, else UTF-8, else Shift_JIS as Windows writes it (CP932).
 *
 * @throws Unreadable `csv_encoding_unknown` when none fits, or when it is EUC-JP, which passes as Shift_JIS made of half-width katakana
 */
export function encodingOf(bytes: Buffer): EncodedText {
  const encoding = recognised(bytes);
  if (!encoding) throw new Unreadable('csv_encoding_unknown');
  return { encoding, pieces: () => decoded(bytes, encoding === 'shift_jis' ? 'cp932' : encoding) };
}

function recognised(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return isUtf16(bytes) ? 'utf-16le' : null;
  if (hasControls(bytes)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return isShiftJis(bytes) ? 'shift_jis' : null;
}

function* decoded(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) yield decoder.write(bytes.subarray(at, at + PIECE));
  yield decoder.end() ?? '';
}

function isUtf16(bytes: Buffer): boolean {
  if (bytes.length % 2 === 1) return false;
  for (const piece of decoded(bytes, 'utf-16le')) if (piece.includes('\0') || !piece.isWellFormed()) return false;
  return true;
}

function isShiftJis(bytes: Buffer): boolean {
  let balance = 0;
  for (const piece of decoded(bytes, 'cp932')) {
    if (piece.includes(REPLACEMENT)) return false;
    balance += halfWidthBalance(piece);
  }
  return balance <= 0 || !isEucJp(bytes);
}

function isEucJp(bytes: Buffer): boolean {
  for (const piece of decoded(bytes, 'euc-jp')) if (piece.includes(REPLACEMENT)) return false;
  return true;
}

/** How many more half-width katakana there are than other characters beyond ASCII. */
function halfWidthBalance(text: string): number {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) balance += unit >= 0xff61 && unit <= 0xff9f ? 1 : -1;
  }
  return balance;
}

/** Characters that no table of text contains; they tell binary files, and JIS with its escape sequences. */
function hasControls(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return true;
  }
  return false;
}
