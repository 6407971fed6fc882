/** What would make one address into several, into a comment, or into another header. */
const STRUCTURAL = /[\s\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}<>()[\]\\,;:"]/u;

/**
 * Whether a text is exactly one bare mail address and can be handed to a mail server as it is.
 *
 * This is the last check before sending, not the one that tells a person what is wrong with an address. It allows what
 * Japanese carriers have given out (dots at the end or in a row) and addresses outside of ASCII.
 */
export function isOneAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || STRUCTURAL.test(text)) return false;
  return local.length >= 1 && local.length <= 64 && domain.length >= 1 && text.length <= 254 && !/^[-.]|[-.]$|\.\./.test(domain);
}
