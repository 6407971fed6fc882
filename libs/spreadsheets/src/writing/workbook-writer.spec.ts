import { randomBytes } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

import { OPTIONS, ROW, SHEET } from '../../../../test/support/written-workbook.js';
import { WorkbookWriter } from './workbook-writer.js';

/** Waits until a number stays the same for a while, and gives it. */
async function settled(number: () => number): Promise<number> {
  for (let last = -1; ; ) {
    await setTimeout(300);
    if (number() === last) return last;
    last = number();
  }
}

describe('WorkbookWriter', () => {
  it('stops taking rows while the destination takes nothing, and goes on when it does', async () => {
    const blocks: (() => void)[] = [];
    let open = false;
    const destination = new Writable({
      write: (_block, _encoding, taken) => {
        if (open) taken();
        else blocks.push(taken);
      },
    });
    let given = 0;
    function* rows() {
      for (; given < 20_000; given += 1) yield { code: `S-${given}`, remark: randomBytes(300).toString('base64') };
    }
    const workbook = new WorkbookWriter(destination, OPTIONS);

    const writing = workbook.addSheet(SHEET, rows());
    const givenWhileClosed = await settled(() => given);
    open = true;
    for (const taken of blocks) taken();
    await writing;
    await workbook.end();

    expect(givenWhileClosed).toBeGreaterThan(1_000);
    expect(givenWhileClosed).toBeLessThan(15_000);
    expect(given).toBe(20_000);
  });

  it('gives up when the destination goes away, also while it waits', async () => {
    const destination = new Writable({ write: () => undefined });
    function* endless() {
      for (;;) yield { code: 'x' };
    }
    const workbook = new WorkbookWriter(destination, OPTIONS);

    const writing = workbook.addSheet(SHEET, endless());
    void setTimeout(200).then(() => destination.destroy(new Error('hung up')));

    await expect(writing).rejects.toThrow('hung up');
    await expect(workbook.addSheet(SHEET, [])).rejects.toThrow('hung up');
    await expect(workbook.end()).rejects.toThrow('hung up');
  });

  it('gives up when the destination goes away at the end', async () => {
    const destination = new Writable({ write: () => undefined });
    const workbook = new WorkbookWriter(destination, OPTIONS);
    await workbook.addSheet(SHEET, [ROW]);

    const ending = workbook.end();
    setImmediate(() => destination.destroy());

    await expect(ending).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
  });

  it('breaks the destination when the rows fail, so that nobody takes a part for the whole', async () => {
    const destination = new PassThrough().resume();
    destination.on('error', () => undefined);
    async function* failing() {
      yield ROW;
      throw new Error('database away');
    }

    await expect(new WorkbookWriter(destination, OPTIONS).addSheet(SHEET, failing())).rejects.toThrow('database away');

    expect(destination.destroyed).toBe(true);
  });
});
