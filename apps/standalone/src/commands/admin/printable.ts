/** What stands in files, and in their names, is taken for hostile: it must not steer the screen of whoever operates the server. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}
