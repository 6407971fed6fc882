import { setTimeout as wait } from 'node:timers/promises';

import { atMost } from './at-most.js';

describe('work done a few at a time', () => {
  it('never has more under way, and loses none', async () => {
    const run = atMost(2);
    let underWay = 0;
    let most = 0;
    const piece = async (index: number) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await wait(2);
      underWay -= 1;
      return index;
    };

    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => run(() => piece(index))));

    expect(most).toBe(2);
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('goes on after a piece that failed', async () => {
    const run = atMost(1);

    const failed = run(() => Promise.reject(new Error('no')));
    const next = run(async () => 'done');

    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
