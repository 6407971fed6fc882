import { createHmac, timingSafeEqual } from 'node:crypto';

import type { LinkSeal } from '../domain/link.js';

const ID_BYTES = 16;
const SEAL_BYTES = 32;

export interface LinkToken {
  readonly linkId: string;
  readonly seal: Buffer;
}

/** The token of a link as it stands now: its id and an HMAC-SHA-256 over what it is bound to. Derived whenever it is needed, stored nowhere. */
export function writeLinkToken(link: LinkSeal, key: Buffer): string {
  const id = Buffer.from(link.id.replaceAll('-', ''), 'hex');
  return `${id.toString('base64url')}.${sealOf(link, key).toString('base64url')}`;
}

/** Takes a token apart; null when it has not the form of one. Nothing is verified here. */
export function readLinkToken(token: string): LinkToken | null {
  const [idPart, sealPart, ...more] = token.split('.');
  if (!idPart || !sealPart || more.length > 0) return null;
  const id = exactBytes(idPart, ID_BYTES);
  const seal = exactBytes(sealPart, SEAL_BYTES);
  if (!id || !seal) return null;
  const linkId = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { linkId, seal };
}

/** Compares in constant time. */
export function sealFits(seal: Buffer, link: LinkSeal, key: Buffer): boolean {
  return timingSafeEqual(seal, sealOf(link, key));
}

/** Only the address may hold a `|`, and it stands between fields that cannot, so no two links read the same. */
function sealOf({ id, purpose, address, generation }: LinkSeal, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`${id}|${purpose}|${address}|${generation}`).digest();
}

/** Decodes base64url in its one canonical spelling only. */
function exactBytes(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}
