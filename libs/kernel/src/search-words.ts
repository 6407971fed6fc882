const MOST_WORDS = 8;

/** The words that somebody looks for, each of which must be found; white space of any width parts them. More than eight are not looked at. */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}
