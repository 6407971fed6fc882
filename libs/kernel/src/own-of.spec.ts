import { ownOf } from './own-of.js';

describe('ownOf', () => {
  it('finds what a record holds, also under a name that every object has', () => {
    expect(ownOf({ 'GOV-01': 1 }, 'GOV-01')).toBe(1);
    expect(ownOf(Object.fromEntries([['constructor', 1]]), 'constructor')).toBe(1);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('finds nothing under %s that the record does not hold', (key) => {
    expect(ownOf({}, key)).toBeUndefined();
  });
});
