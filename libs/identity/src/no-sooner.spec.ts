import { setTimeout as wait } from 'node:timers/promises';

import { noSooner } from './no-sooner.js';

describe('an answer that comes no sooner', () => {
  const took = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work().catch(() => undefined);
    return performance.now() - began;
  };

  it('waits although the work is done', async () => {
    // Timers may fire up to a millisecond early.
    expect(await took(() => noSooner(60, async () => 'done'))).toBeGreaterThanOrEqual(59);
  });

  it('waits with a refusal, too', async () => {
    const refused = () => noSooner(60, () => Promise.reject(new Error('no')));

    expect(await took(refused)).toBeGreaterThanOrEqual(59);
    await expect(refused()).rejects.toThrow('no');
  });

  it('waits for work that takes longer, and hands over what it gives', async () => {
    expect(await noSooner(1, () => wait(20, 'late'))).toBe('late');
  });
});
