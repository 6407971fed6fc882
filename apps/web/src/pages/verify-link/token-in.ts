/** The token of a link however it was pasted: the whole address, wrapped by a mail program, or the token alone. */
export function tokenIn(pasted: string): string {
  const plain = pasted.replace(/[\s<>]/g, '');
  const [, token = plain] = /\/l\/([^/?#]+)/.exec(plain) ?? [];
  return token.slice(0, 200);
}
