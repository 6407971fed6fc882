/** The characters of a score line, as numbers: ten thousand lines are read at once. */
export const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const UNKNOWN = 'u'.charCodeAt(0);
const UNANSWERED = 'm'.charCodeAt(0);
const NOT_APPLICABLE = 'n'.charCodeAt(0);
export const NOT_ASKED = '.'.charCodeAt(0);
export const MUST = '!'.charCodeAt(0);
/** Stands for the level of what leaves every mean. */
export const SET_ASIDE = -1;

/** L, 0 for what is unknown or unanswered. @param answer the character of the line that says it */
export function levelOf(answer: number): number {
  if (answer === UNKNOWN || answer === UNANSWERED) return 0;
  return answer >= ZERO && answer <= NINE ? answer - ZERO : SET_ASIDE;
}

/** How a question in scope was answered. @param answer its character; @param target T */
export function statusOf(answer: number, target: number): 'met' | 'gap' | 'unknown' | 'unanswered' | 'not_applicable' | 'declined' {
  if (answer === UNKNOWN) return 'unknown';
  if (answer === UNANSWERED) return 'unanswered';
  const level = levelOf(answer);
  if (level === SET_ASIDE) return answer === NOT_APPLICABLE ? 'not_applicable' : 'declined';
  return level < target ? 'gap' : 'met';
}
