import { targetOf } from './target-of';

describe('What a row of a baseline asks of a class', () => {
  it('is its target, or nothing', () => {
    expect(targetOf({ targets: { hi: 3 } }, 'hi')).toBe(3);
    expect(targetOf({ targets: { hi: 3 } }, 'gokuhi')).toBe(0);
  });

  it('is what the row holds, whatever the class is called', () => {
    expect(targetOf({ targets: { constructor: 2 } }, 'constructor')).toBe(2);
    expect(targetOf({ targets: {} }, 'constructor')).toBe(0);
  });
});
