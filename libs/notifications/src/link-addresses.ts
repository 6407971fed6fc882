/**
 * Where a link leads, token included. Implemented and provided by identity, which stands above this library and is found when needed.
 */
export abstract class LinkAddresses {
  /**
   * Called inside a transaction of the organization whose mail it is, which need not be the link's own.
   *
   * @param address whom the mail goes to
   * @returns null when the link was revoked or has expired, or is addressed to somebody else by now: a mail
   *   that waited must not hand the new token to the person who was replaced
   */
  abstract urlOf(linkId: string, address: string): Promise<string | null>;
}
