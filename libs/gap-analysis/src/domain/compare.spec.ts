import { compare, reaches } from './compare.js';

describe('compare', () => {
  it('orders numbers', () => {
    expect([compare(1, 2), compare(2, 1), compare(2, 2)]).toEqual([-1, 1, 0]);
  });

  it('finds equal what is equal on paper', () => {
    expect(compare(0.1 + 0.2, 0.3)).toBe(0);
  });

  it('tells apart the closest attainments that answers can have', () => {
    expect(compare(0.8 - 1e-6, 0.8)).toBe(-1);
  });

  it('measures large numbers by their size', () => {
    expect(compare(3e12 + 1, 3e12)).toBe(0);
    expect(compare(3e12 + 1e4, 3e12)).toBe(1);
  });

  it('keeps the infinite apart from everything else', () => {
    expect(compare(0, Number.NEGATIVE_INFINITY)).toBe(1);
    expect(compare(Number.POSITIVE_INFINITY, 1e300)).toBe(1);
  });
});

describe('A limit', () => {
  it('is reached by what equals it on paper, and by more', () => {
    expect([0.8, (2 / 3 + 2 / 3 + 1 + 2 / 3 + 1) / 5, 0.9].map((value) => reaches(value, 0.8))).toEqual([true, true, true]);
  });

  it('is not reached by less', () => {
    expect(reaches(0.8 - 1e-6, 0.8)).toBe(false);
  });
});
