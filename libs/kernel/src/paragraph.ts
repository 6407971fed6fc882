/** Control characters but for tab and line feed, and marks that turn the direction of writing: with those a text reads as another one. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text of several lines that somebody typed, as it is kept: well-formed, with one kind of line end.
 *
 * What nobody sees is left out, where a line with it is refused (`hasUnseen`): in a long text nobody would find it, and what is copied from a window
 * of Windows brings such marks along.
 */
export function paragraphOf(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '');
}
