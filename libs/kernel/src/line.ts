/** C0 and C1 controls, line and paragraph separators, and marks that turn the direction of writing: with those a name reads as another one. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
/** Something that one can see. Blanks, marks without a letter and letters without a shape (U+3164, the empty braille cell) would leave an empty place. */
const SEEN = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A text of one line that somebody typed, as it is kept: well-formed, composed (NFC), so that the same word typed on two systems is the same
 * text, without white space at its ends, full-width included. Empty where nothing in it can be seen.
 */
export function lineOf(text: string): string {
  const line = text.toWellFormed().normalize('NFC').trim();
  return hasSeen(line) || hasUnseen(line) ? line : '';
}

export function hasSeen(text: string): boolean {
  return SEEN.test(text);
}

/** What a text of one line may not have in it. Joiners and selectors inside of emoji and kanji are none of it. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}
