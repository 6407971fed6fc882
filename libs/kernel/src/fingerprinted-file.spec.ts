import { buffer } from 'node:stream/consumers';

import { FingerprintedFile } from './fingerprinted-file.js';

describe('a fingerprinted file', () => {
  it('comes through as it was written, with its size and the SHA-256 of its bytes', async () => {
    const file = new FingerprintedFile();
    file.write('ab');
    file.end('c');

    expect((await buffer(file)).toString()).toBe('abc');
    expect(file.byteCount).toBe(3);
    // FIPS 180-2, appendix B.1
    expect(file.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
