import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { smallDisk } from '../../../test/support/small-disk.js';
import type { FileKey } from './domain/file-key.js';
import { LocalFolder } from './local-folder.js';

const MEBIBYTE = 1_048_576;

describe('files in a folder', () => {
  let folder: string;
  let store: LocalFolder;
  let key: FileKey;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'enjuku-folder-'));
    store = new LocalFolder(folder);
    key = { tenantId: randomUUID(), kind: 'exports', id: randomUUID(), attempt: null };
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const filesIn = (place: string): string[] =>
    readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
  const keep = (content: string) => store.put(key, async (file) => void file.end(content));
  const read = async () => text((await store.open(key)).stream);

  it('come back as they were written, with their size and the SHA-256 of their bytes', async () => {
    const stored = await store.put(key, async (file) => {
      file.write('ab');
      file.end('c');
      return 'said';
    });

    expect(stored).toEqual({ byteCount: 3, sha256: createHash('sha256').update('abc').digest('hex'), filled: 'said' });
    const { stream, byteCount } = await store.open(key);
    expect([await text(stream), byteCount]).toEqual(['abc', 3]);
  });

  it('are not there before they are whole, and leave nothing when the writing fails', async () => {
    const failing = store.put(key, async (file) => {
      file.write('half');
      await expect(store.open(key)).rejects.toMatchObject({ code: 'file_gone' });
      throw new Error('The source broke.');
    });

    await expect(failing).rejects.toThrow('The source broke.');
    expect(filesIn(folder)).toEqual([]);
  });

  it('leave nothing either when it fails after the last byte', async () => {
    const failing = store.put(key, async (file) => {
      file.end('whole');
      throw new Error('Too late.');
    });

    await expect(failing).rejects.toThrow('Too late.');
    expect(filesIn(folder)).toEqual([]);
  });

  it('replace the one that was there, which stays when they fail', async () => {
    await keep('first');
    await expect(store.put(key, async () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
    expect(await read()).toBe('first');

    await keep('second');

    expect(await read()).toBe('second');
    expect(filesIn(folder)).toEqual([key.id]);
  });

  it('take the place of what a killed process had begun', async () => {
    const place = join(folder, 'exports', key.tenantId);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${key.id}.${randomUUID()}.part`), 'half');

    await keep('whole');

    expect(filesIn(folder)).toEqual([key.id]);
  });

  it('can be removed, with what was begun of them, and removed again', async () => {
    await keep('whole');
    writeFileSync(join(folder, 'exports', key.tenantId, `${key.id}.${randomUUID()}.part`), 'half');

    await store.remove(key);
    await store.remove(key);

    expect(filesIn(folder)).toEqual([]);
    await expect(store.open(key)).rejects.toMatchObject({ kind: 'gone', code: 'file_gone' });
  });

  it('cannot be kept where a file stands in the way, which is said in a sentence', async () => {
    writeFileSync(join(folder, 'file'), '');

    await expect(new LocalFolder(join(folder, 'file', 'files')).check()).rejects.toMatchObject({
      name: 'StorageObstacle',
      message: expect.stringMatching(/^Files cannot be kept in .*file\/files \(ENOTDIR\): /),
    });
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('end in a refusal of its own on a full disk, and leave nothing there', async () => {
    const place = join(folder, 'small');
    const takeAway = smallDisk(place, 2 * MEBIBYTE);
    if (!takeAway) return;
    try {
      const blocks = Readable.from(Array.from({ length: 4 }, () => Buffer.alloc(MEBIBYTE, 1)));

      const keeping = new LocalFolder(place).put(key, (file) => pipeline(blocks, file));

      await expect(keeping).rejects.toMatchObject({ kind: 'unavailable', code: 'storage_full' });
      expect(filesIn(place)).toEqual([]);
    } finally {
      takeAway();
    }
  });
});
