import { readLinkToken, sealFits, writeLinkToken } from './link-token.js';

describe('the token of a link', () => {
  const key = Buffer.alloc(32, 7);
  const link = {
    id: '01939f3c-7a10-7c3e-8000-0123456789ab',
    purpose: 'password_reset',
    address: 'tanaka@example.co.jp',
    generation: 3,
  } as const;
  const token = 'AZOfPHoQfD6AAAEjRWeJqw.roSapLo37lP99CBjPxH4yWmw3df-bCVYGz7sgrOp3r0';

  // Computed with: printf '<id>|password_reset|tanaka@example.co.jp|3' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…
  it('is the id and the HMAC-SHA-256 over id, purpose, address and generation', () => {
    expect(writeLinkToken(link, key)).toBe(token);
  });

  it('is read back into the id and the seal that fits', () => {
    const read = readLinkToken(token);

    expect(read?.linkId).toBe(link.id);
    expect(read && sealFits(read.seal, link, key)).toBe(true);
  });

  it.each([
    ['another purpose', { ...link, purpose: 'address_confirmation' as const }],
    ['another address', { ...link, address: 'suzuki@example.co.jp' }],
    ['the next generation', { ...link, generation: 4 }],
    ['another link', { ...link, id: '01939f3c-7a10-7c3e-8000-0123456789ac' }],
    ['an address that looks like two fields', { ...link, address: 'tanaka@example.co.jp|3', generation: 3 }],
  ])('does not fit %s', (_what, other) => {
    const read = readLinkToken(token);

    expect(read && sealFits(read.seal, other, key)).toBe(false);
  });

  it('does not fit under another key', () => {
    const read = readLinkToken(token);

    expect(read && sealFits(read.seal, link, Buffer.alloc(32, 8))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['the id alone', 'AZOfPHoQfD6AAAEjRWeJqw'],
    ['an empty seal', 'AZOfPHoQfD6AAAEjRWeJqw.'],
    ['a short seal', 'AZOfPHoQfD6AAAEjRWeJqw.roSapLo37lP99CBj'],
    ['a third part', `${token}.x`],
    ['another spelling of the same bytes', token.replace('Jqw.', 'Jqx.')],
    ['a sign that base64url has not', token.replace('AZO', 'AZ+')],
  ])('is none with %s', (_what, text) => {
    expect(readLinkToken(text)).toBeNull();
  });
});
