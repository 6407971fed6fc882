import fc from 'fast-check';
import { type Cohort, cohortOf } from './cohort.js';
import { deviationValue } from './deviation-value.js';
import { distributionOf, spreadOf } from './distribution.js';
import { medianOf } from './median.js';
import { percentile } from './percentile.js';
import { placeIn } from './place.js';
import { percentileRank, rankOf } from './rank.js';

function cohort(values: readonly (number | null)[]): Cohort {
  const found = cohortOf(values);
  if (found === null) throw new Error('Too few for a cohort.');
  return found;
}

const repeat = (times: number, value: number) => Array.from({ length: times }, () => value);

describe('cohortOf', () => {
  it('needs five members, and does not count who has nothing applicable', () => {
    expect(cohortOf([0.1, 0.2, 0.3, 0.4, null])).toBeNull();
    expect(cohortOf([0.5, 0.1, 0.4, null, 0.2, 0.3])?.sorted).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  });

  it('leaves the given values as they were', () => {
    const values = [5, 4, 3, 2, 1];

    cohortOf(values);

    expect(values).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('distributionOf', () => {
  it('interpolates between closest ranks', () => {
    // 6 values: p10 at rank 0.5, the median at 2.5, p90 at 4.5
    expect(distributionOf(cohort([0, 0.2, 0.4, 0.5, 0.8, 1]))).toEqual({
      count: 6,
      min: 0,
      p10: expect.closeTo(0.1, 12),
      median: expect.closeTo(0.45, 12),
      p90: expect.closeTo(0.9, 12),
      max: 1,
    });
  });
});

describe('medianOf', () => {
  it('needs five members', () => {
    expect(medianOf([0.1, 0.2, 0.3, 0.4])).toBeNull();
    expect(medianOf([0.5, 0.1, 0.4, 0.2, 0.3])).toBe(0.3);
  });

  it('does not count who has nothing applicable', () => {
    expect([medianOf([0.1, 0.2, null, 0.3, 0.4]), spreadOf([0.1, 0.2, null, 0.3, 0.4])]).toEqual([null, null]);
    expect([medianOf([0.5, 0.1, null, 0.4, 0.2, 0.3]), spreadOf([0.5, 0.1, null, 0.4, 0.2, 0.3])?.count]).toEqual([0.3, 5]);
  });
});

describe('percentile', () => {
  it.each([-0.1, 1.1, Number.NaN])('refuses a share of %d', (share) => {
    expect(() => percentile(cohort([1, 2, 3, 4, 5]), share)).toThrow(RangeError);
  });
});

describe('deviationValue', () => {
  it('needs twenty members', () => {
    expect(deviationValue(1, cohort([...repeat(18, 0), 1]))).toBeNull();
    // μ = 0.05, σ = √(0.05 · 0.95)
    expect(deviationValue(1, cohort([...repeat(19, 0), 1]))).toBeCloseTo(50 + (10 * 0.95) / Math.sqrt(0.0475), 9);
  });

  it('is 50 when all are alike, also where their sum is not exact', () => {
    expect(deviationValue(0.1, cohort(repeat(20, 0.1)))).toBe(50);
    expect(deviationValue(0.7, cohort(repeat(23, 0.7)))).toBe(50);
  });
});

describe('Ranks', () => {
  it('are shared by equals', () => {
    const five = cohort([0.9, 0.7, 0.7, 0.7, 0.1]);

    expect([0.9, 0.7, 0.1].map((value) => rankOf(value, five))).toEqual([1, 2, 5]);
    expect([0.9, 0.7, 0.1].map((value) => percentileRank(value, five))).toEqual([90, 50, 10]);
  });

  it('find equal what is equal on paper', () => {
    const five = cohort([0.1 + 0.2, 0.3, 0.1, 0.9, 0.9]);

    expect([rankOf(0.3, five), rankOf(0.1 + 0.2, five)]).toEqual([3, 3]);
    expect(percentileRank(0.3, five)).toBe(40);
  });
});

describe('placeIn', () => {
  it('shows rank, median and quartiles, and neither the best nor the worst', () => {
    expect(placeIn(0.6, cohort([0, 0.2, 0.6, 0.8, 1]))).toEqual({
      count: 5,
      rank: 3,
      deviationValue: null,
      lowerQuartile: 0.2,
      median: 0.6,
      upperQuartile: 0.8,
    });
  });
});

describe('Any cohort', () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 60 });

  it('spreads as its sorted members do', () => {
    fc.assert(
      fc.property(values, (any) => {
        const { count, min, p10, median, p90, max } = distributionOf(cohort(any));
        const sorted = any.toSorted((one, other) => one - other);
        const between = (hundredth: number) => {
          const rank = (hundredth * (sorted.length - 1)) / 100;
          const low = sorted.filter((_, at) => at <= rank).at(-1) ?? Number.NaN;
          const high = sorted.find((_, at) => at >= rank) ?? Number.NaN;
          return low * (1 - (rank % 1)) + high * (rank % 1);
        };

        expect([count, min, max]).toEqual([any.length, Math.min(...any), Math.max(...any)]);
        expect(p10).toBeCloseTo(between(10), 9);
        expect(median).toBeCloseTo(between(50), 9);
        expect(p90).toBeCloseTo(between(90), 9);
      }),
    );
  });

  it('has the median of its distribution, in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 60 }), (any) => {
        expect(medianOf(any)).toBe(distributionOf(cohort(any)).median);
      }),
    );
  });

  it('ranks its members by counting', () => {
    fc.assert(
      fc.property(values, fc.nat(), (any, pick) => {
        const value = any[pick % any.length] ?? Number.NaN;
        const below = any.filter((other) => other < value).length;
        const equal = any.filter((other) => other === value).length;

        expect(percentileRank(value, cohort(any))).toBeCloseTo((100 * (below + equal / 2)) / any.length, 9);
        expect(rankOf(value, cohort(any))).toBe(any.length - below - equal + 1);
      }),
    );
  });

  it('has deviation values around 50', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 20, maxLength: 60 }), (any) => {
        const sum = any.reduce((total, value) => total + (deviationValue(value, cohort(any)) ?? Number.NaN), 0);

        expect(sum / any.length).toBeCloseTo(50, 6);
      }),
    );
  });
});
