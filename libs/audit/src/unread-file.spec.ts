import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { FingerprintedFile } from '@app/kernel';
import { cutOffUnread } from './unread-file.js';

const LEAST = { bytes: 1_000, milliseconds: 120 };

describe('a file that is being written', () => {
  let file: FingerprintedFile;
  let leave: () => void;

  beforeEach(() => {
    file = new FingerprintedFile();
    leave = cutOffUnread(file, LEAST);
  });
  afterEach(() => leave());

  /** @param bytes at each of twelve times, in three times the time in which the least has to be taken */
  async function read(bytes: number): Promise<void> {
    for (let time = 0; time < 12; time += 1) {
      file.read(bytes);
      await wait(LEAST.milliseconds / 4);
    }
  }

  it('is cut off when nobody takes what is ready', async () => {
    const failed = once(file, 'error');
    file.write('a'.repeat(100_000));

    const [error] = await failed;

    expect(error).toMatchObject({ message: 'Nobody reads the file.' });
    expect(file.destroyed).toBe(true);
  });

  it('is cut off when its reader only sips', async () => {
    const failed = once(file, 'error');
    file.write('a'.repeat(100_000));

    await read(10);

    expect((await failed)[0]).toMatchObject({ message: 'Nobody reads the file.' });
  });

  it('may be read slowly', async () => {
    file.write('a'.repeat(100_000));

    await read(2_000);

    expect(file.destroyed).toBe(false);
  });

  it('may be written slowly', async () => {
    file.write('a'.repeat(100));
    file.read(100);

    await wait(LEAST.milliseconds * 2);

    expect(file.destroyed).toBe(false);
  });
});
