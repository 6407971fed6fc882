import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import type { BucketSettings } from '@app/kernel';

import { BucketServer } from '../../../test/support/bucket-server.js';
import type { FileKey } from './domain/file-key.js';
import { S3Bucket } from './s3-bucket.js';

const MEBIBYTE = 1_048_576;

describe('files in a bucket', () => {
  let server: BucketServer;
  let settings: BucketSettings;
  let store: S3Bucket;
  let key: FileKey;

  beforeAll(async () => {
    server = await BucketServer.start();
    settings = { endpoint: server.endpoint, bucket: server.bucket, region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' };
    store = new S3Bucket(settings);
  });

  afterAll(() => server.stop());

  beforeEach(() => {
    key = { tenantId: randomUUID(), kind: 'exports', id: randomUUID(), attempt: 1 };
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

  describe('that cannot be used', () => {
    const bucketOf = (wrong: Partial<BucketSettings>) => new S3Bucket({ ...settings, ...wrong });

    it.each([
      ['is not there', { bucket: 'elsewhere' }, /There is no bucket 'elsewhere' at http:.* \(NoSuchBucket\): make it/],
      ['knows another key', { key: 'SOMEBODY' }, /refuses FILES_S3_KEY \(InvalidAccessKeyId\)/],
    ])('say so in a sentence when the bucket %s', async (_how, wrong, sentence) => {
      const bucket = bucketOf(wrong);

      await expect(bucket.check()).rejects.toMatchObject({
        name: 'StorageObstacle',
        message: expect.stringMatching(sentence),
        stopsStart: true,
      });
      await expect(bucket.put(key, async (file) => void file.end('whole'))).rejects.toMatchObject({ code: 'storage_refused' });
      await expect(bucket.open(key)).rejects.toMatchObject({ kind: 'unavailable', code: 'storage_refused' });
    });

    it('say so as well when it takes calls and answers none', async () => {
      const mute = createServer().listen(0, '127.0.0.1');
      await once(mute, 'listening');
      const { port } = mute.address() as AddressInfo;

      const waited = new S3Bucket({ ...settings, endpoint: `http://127.0.0.1:${port}` }, 500).check();

      await expect(waited).rejects.toMatchObject({ message: expect.stringContaining('Nobody answers'), stopsStart: true });
      mute.close();
    });

    it('say so when the key may do everything but list, as which Amazon refuses what is not there', async () => {
      const amazon = createHttpServer(({ method }, answer) => {
        answer.statusCode = method === 'GET' ? 403 : 200;
        answer.end(method === 'GET' ? '<Error><Code>AccessDenied</Code></Error>' : '');
      }).listen(0, '127.0.0.1');
      await once(amazon, 'listening');
      const { port } = amazon.address() as AddressInfo;

      const check = bucketOf({ endpoint: `http://127.0.0.1:${port}` }).check();

      await expect(check).rejects.toMatchObject({ name: 'StorageObstacle', message: expect.stringContaining('s3:ListBucket') });
      amazon.close();
      amazon.closeAllConnections();
    });

    it('are found out by keeping something there, of which nothing stays', async () => {
      await store.check();

      expect(server.objects().filter((kept) => kept.startsWith('checks/'))).toEqual([]);
    });
  });

  it('can be removed, and removed again', async () => {
    await store.put(key, async (file) => void file.end('whole'));

    await store.remove(key);
    await store.remove(key);

    await expect(store.open(key)).rejects.toMatchObject({ kind: 'gone', code: 'file_gone' });
  });
});
