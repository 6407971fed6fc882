import { RecentlyUsed } from './recently-used.js';

describe('RecentlyUsed', () => {
  it('lets go of what was used longest ago', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('first', 1);
    kept.set('second', 2);

    kept.get('first');
    kept.set('third', 3);

    expect([kept.get('first'), kept.get('second'), kept.get('third')]).toEqual([1, undefined, 3]);
  });

  it('holds a value once, however often it is set', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('first', 1);
    kept.set('second', 2);

    kept.set('second', 3);

    expect([kept.get('first'), kept.get('second')]).toEqual([1, 3]);
  });
});
