import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { FingerprintedFile } from '@app/kernel';
import { cutOffUnread } from './unread-file.js';

const PATIENCE = 120;

describe('a file that is being written', () => {
  it('is cut off when nobody takes what is ready', async () => {
    const file = new FingerprintedFile();
    cutOffUnread(file, PATIENCE);
    const failed = once(file, 'error');
    file.write('a'.repeat(100_000));

    const [error] = await failed;

    expect(error).toMatchObject({ message: 'Nobody reads the file.' });
    expect(file.destroyed).toBe(true);
  });

  it('may be read slowly, and written slowly', async () => {
    const file = new FingerprintedFile();
    const leave = cutOffUnread(file, PATIENCE);
    file.write('a'.repeat(1_000));

    for (let read = 0; read < 10; read += 1) {
      file.read(100);
      await wait(PATIENCE / 4);
    }
    await wait(PATIENCE * 2);

    expect(file.destroyed).toBe(false);
    leave();
  });
});
