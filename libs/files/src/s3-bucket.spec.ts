import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import S3rver from 's3rver';

import type { FileKey } from './domain/file-key.js';
import { S3Bucket } from './s3-bucket.js';

const MEBIBYTE = 1_048_576;

describe('files in a bucket', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enjuku-bucket-'));
  let server: S3rver;
  let store: S3Bucket;
  let key: FileKey;

  beforeAll(async () => {
    const port = await freePort();
    server = new S3rver({
      address: '127.0.0.1',
      port,
      directory: folder,
      silent: true,
      configureBuckets: [{ name: 'enjuku', configs: [] }],
    });
    await server.run();
    store = new S3Bucket({
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'enjuku',
      region: 'us-east-1',
      key: 'S3RVER',
      secret: 'S3RVER',
    });
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    key = { tenantId: randomUUID(), kind: 'exports', id: randomUUID() };
  });

  it.each([1, 20])('come back as they were written: %d MiB', async (size) => {
    const blocks = Array.from({ length: size }, (_, at) => Buffer.alloc(MEBIBYTE, at));

    const { byteCount, sha256 } = await store.put(key, (file) => pipeline(Readable.from(blocks), file));

    const opened = await store.open(key);
    const whole = Buffer.concat(blocks);
    expect(opened.byteCount).toBe(whole.length);
    expect((await buffer(opened.stream)).equals(whole)).toBe(true);
    expect({ byteCount, sha256 }).toEqual({ byteCount: whole.length, sha256: createHash('sha256').update(whole).digest('hex') });
  });

  it('are not there when the writing fails, before the last byte or after it', async () => {
    const before = store.put(key, async (file) => {
      file.write('half');
      throw new Error('The source broke.');
    });
    await expect(before).rejects.toThrow('The source broke.');
    await expect(store.open(key)).rejects.toMatchObject({ code: 'file_gone' });

    const after = store.put(key, async (file) => {
      file.end('whole');
      throw new Error('Too late.');
    });
    await expect(after).rejects.toThrow('Too late.');
    await expect(store.open(key)).rejects.toMatchObject({ code: 'file_gone' });
  });

  it('can be removed, and removed again', async () => {
    await store.put(key, async (file) => void file.end('whole'));

    await store.remove(key);
    await store.remove(key);

    await expect(store.open(key)).rejects.toMatchObject({ kind: 'gone', code: 'file_gone' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
