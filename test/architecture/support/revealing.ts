import type { Canaries } from './canaries.js';

/** Ids are shorter (36 characters); tokens, their seals, cookies and keys are longer. */
const TOKEN = /[\w+=-]{40,}/;
const ADDRESS = /[\w.+-]+@[\w-]+\.\w/;
/** Our own lines are English; what people write here mostly is not. */
const FOREIGN = /[^\x20-\x7e\s]/;
const SPOKEN = /correct horse|bearer |cookie|password=|\?[a-z]+=/i;

/** What a line of a log says that it should not: something secret, something personal, something that somebody sent. */
export function revealedIn(line: string, canaries: Pick<Canaries, 'isMarked'>): string | null {
  if (canaries.isMarked(line)) return 'a text that somebody wrote';
  const found = [TOKEN, ADDRESS, FOREIGN, SPOKEN].find((pattern) => pattern.test(line));
  return found ? `${found.exec(line)?.[0]}` : null;
}
