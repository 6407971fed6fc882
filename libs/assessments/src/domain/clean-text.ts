/** Control characters but for tab and line feed. Nobody types them, and PostgreSQL keeps no NUL. */
const UNWANTED = /[^\P{Cc}\t\n]/gu;

/** A text as it is kept: well-formed, with one kind of line end, no control characters and nothing blank around it. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNWANTED, '').trim();
}
