/** Letters and digits with hyphens between them, each piece of a code's length and as few as codes have: `S-0010`, `IAM-03`, `2026-11-20`. */
const CODE = /(?<![\w-])(\w{1,8}(?:-\w{1,8}){1,4})(?![\w-])/;

/** A text in pieces: every second one is a code. */
export function codesApart(text: string): readonly string[] {
  return text.split(CODE);
}
