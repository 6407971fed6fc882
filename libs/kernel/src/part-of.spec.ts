import { partOf } from './part-of.js';

describe('partOf', () => {
  it('picks what the shape names, down to the single text', () => {
    const change = { max: 2, texts: { help: { ja: '新' } } };
    const now = { max: 4, phase: 'both', texts: { help: { ja: '今', en: 'now' }, why: { ja: 'な', en: 'w' } } };

    expect(partOf(change, now)).toEqual({ max: 4, texts: { help: { ja: '今' } } });
  });

  it('gives a list as a whole, skips what was not named, and null for what is gone', () => {
    const change = { options: ['x'], help: undefined, gone: 1 };
    const now = { options: ['a', 'b'], help: 'h' };

    expect(partOf(change, now)).toEqual({ options: ['a', 'b'], gone: null });
  });

  it('takes a field as one value where half of it would say something else', () => {
    const change = { visibleIf: { not: { profile: 'P-1' } } };
    const now = { visibleIf: { profile: 'P-2', equals: 'none' } };

    expect(partOf(change, now, ['visibleIf'])).toEqual(now);
  });
});
