import fc from 'fast-check';

import { type Perceived, perceptionGroups } from './perception-groups.js';

const person = fc
  .record({
    industry: fc.constantFrom('', '運輸', '製造'),
    size: fc.constantFrom('', '20人以下'),
    selfRating: fc.constantFrom(0, 1, 3, 4),
    maturity: fc.double({ min: 0, max: 4, noNaN: true }),
  })
  .map((one): Perceived => {
    const gap = one.selfRating - one.maturity;
    return { ...one, gap, perception: gap >= 1 ? 'over_confident' : gap <= -1 ? 'under_confident' : 'realistic' };
  });

const people = (count: number, industry: string, maturity: number): Perceived[] =>
  Array.from({ length: count }, () => ({
    industry,
    size: '',
    selfRating: 3,
    maturity,
    gap: 3 - maturity,
    perception: 'realistic' as const,
  }));

describe('Perception by group', () => {
  it('counts everybody once, however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(person), fc.constantFrom('industry' as const, 'size' as const), (everybody, by) => {
        const groups = perceptionGroups(everybody, by);

        expect(groups.reduce((sum, { members }) => sum + members, 0)).toBe(everybody.length);
        for (const { word, counts, members } of groups) {
          const own = everybody.filter((one) => one[by] === word);
          expect(members).toBe(own.length);
          for (const view of ['over_confident', 'realistic', 'under_confident'] as const) {
            expect(counts[view]).toBe(own.filter(({ perception }) => perception === view).length);
          }
        }
      }),
    );
  });

  it('has medians of five members and more, and none of fewer', () => {
    fc.assert(
      fc.property(fc.array(person), (everybody) => {
        for (const { word, members, selfRating, maturity, gap } of perceptionGroups(everybody, 'industry')) {
          const own = everybody.filter(({ industry }) => industry === word);
          const shown = members >= 5;
          expect(selfRating).toBe(shown ? middle(own.map((one) => one.selfRating)) : null);
          expect(maturity).toBe(shown ? middle(own.map((one) => one.maturity)) : null);
          expect(gap).toBe(shown ? middle(own.map((one) => one.gap)) : null);
        }
      }),
    );
  });

  it('begins with the largest group, then goes by word, and ends with those who have none', () => {
    const groups = perceptionGroups(
      [...people(9, '', 2), ...people(2, '製造', 2), ...people(2, '運輸', 2), ...people(3, '倉庫', 2)],
      'industry',
    );

    expect(groups.map(({ word }) => word)).toEqual(['倉庫', '製造', '運輸', '']);
  });

  it('says nothing of four, and the middle of five', () => {
    const [five, four] = perceptionGroups([...people(5, '製造', 1.5), ...people(4, '運輸', 1.5)], 'industry');

    expect([five, four]).toMatchObject([
      { members: 5, selfRating: 3, maturity: 1.5, gap: 1.5 },
      { members: 4, selfRating: null, maturity: null, gap: null, counts: { realistic: 4 } },
    ]);
  });
});

/** The middle one, or half way between the middle two, as PERCENTILE.INC has it. */
function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at % 1) * ((sorted[Math.ceil(at)] ?? 0) - low);
}
