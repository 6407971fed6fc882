import { hasSeen } from './line.js';

/** All that begins a new line somewhere: Word's soft line break is a vertical tab. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters but for tab and line feed, and marks that turn the direction of writing: with those a text reads as another one. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text of several lines that somebody typed, as it is kept: well-formed, with one kind of line end. Empty where nothing in it can be seen.
 *
 * What nobody sees is left out, where a line with it is refused (`hasUnseen`): in a long text nobody would find it, and what is copied from a window
 * of Windows brings such marks along.
 */
export function paragraphOf(text: string): string {
  const paragraph = text.toWellFormed().replaceAll(LINE_ENDS, '\n').replaceAll(UNSEEN, '');
  return hasSeen(paragraph) ? paragraph : '';
}
