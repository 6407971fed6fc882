import { AttainmentTally, medianOf } from '@app/gap-analysis';
import fc from 'fast-check';

import { askedKeys, questionCounts, sharedKeys, trendPoint } from './trend.js';

const STANDINGS = { critical: 0, major: 0, minor: 0, conforming: 0, incomplete: 0 };
const questions = [
  { key: 'A-1', domain: 'A', phase: 'intrusion' as const, weight: 1, max: 4 },
  { key: 'B-1', domain: 'B', phase: 'both' as const, weight: 3, max: 4 },
];

describe('a campaign in a trend', () => {
  it('has medians over its submissions', () => {
    // Targets of 4. Attainment of A-1: 0, ¼, ½, ¾, 1. B-1 is met by all: overall (a + 3) / 4.
    const lines = '04-44- 14-44- 24-44- 34-44- 44-44-';

    const point = trendPoint(
      { asked: 7, submitted: 5, standings: { ...STANDINGS, minor: 2, conforming: 3, incomplete: 2 }, lines },
      new AttainmentTally(questions),
    );

    expect(point).toEqual({
      asked: 7,
      submitted: 5,
      standings: { critical: 0, major: 0, minor: 2, conforming: 3, incomplete: 2 },
      attainment: 0.875,
      againstIntrusion: 0.875,
      afterIntrusion: 1,
      members: { attainment: 5, againstIntrusion: 5, afterIntrusion: 5 },
      domains: [
        { domain: 'A', attainment: 0.5, members: 5 },
        { domain: 'B', attainment: 1, members: 5 },
      ],
    });
  });

  it('counts behind each median only those to whom one of its questions applies', () => {
    // The sixth says that A-1 does not apply: it is in every median but that of domain A.
    const lines = '04-44- 14-44- 24-44- 34-44- 44-44- n4-44-';

    const { members, domains } = trendPoint({ asked: 6, submitted: 6, standings: STANDINGS, lines }, new AttainmentTally(questions));

    expect(members).toEqual({ attainment: 6, againstIntrusion: 6, afterIntrusion: 6 });
    expect(domains.map((domain) => domain.members)).toEqual([5, 6]);
  });

  it('has none for fewer than five', () => {
    const point = trendPoint(
      { asked: 4, submitted: 4, standings: STANDINGS, lines: '04-44- 14-44- 24-44- 34-44-' },
      new AttainmentTally(questions),
    );

    expect(point.attainment).toBeNull();
    expect(point.members).toEqual({ attainment: null, againstIntrusion: null, afterIntrusion: null });
    expect(point.domains).toEqual([
      { domain: 'A', attainment: null, members: null },
      { domain: 'B', attainment: null, members: null },
    ]);
  });

  it('counts the questions that each median looks at', () => {
    const { domains, ...lines } = questionCounts(questions);

    expect(lines).toEqual({ attainment: 2, againstIntrusion: 2, afterIntrusion: 1 });
    expect([...domains]).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });
});

describe('what campaigns can be compared by', () => {
  const version = [
    { key: 'A-1', shortForm: true },
    { key: 'B-1', shortForm: false },
  ];

  it('are the questions of the form that was sent', () => {
    expect([...askedKeys({ form: 'full', questions: version })]).toEqual(['A-1', 'B-1']);
    expect([...askedKeys({ form: 'short', questions: version })]).toEqual(['A-1']);
  });

  it('are those that every one of them asked', () => {
    expect([...sharedKeys([new Set(['A-1', 'B-1', 'C-1']), new Set(['B-1', 'A-1']), new Set(['A-1', 'C-1'])])]).toEqual(['A-1']);
    expect(sharedKeys([])).toEqual(new Set());
  });
});

/** From how many on a median is shown. */
const LEAST = 5;

describe('the medians of everybody and of those who answered in all campaigns', () => {
  // A median is none of the sums that could be subtracted: even where it is the answer of the one who is left out, another answer fits both.
  it('never say together for certain what somebody who is left out answered', () => {
    const inBetween = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const shares = fc.array(inBetween, { minLength: LEAST, maxLength: 40 });
    fc.assert(
      fc.property(shares, inBetween, (same, leftOut) => {
        const shown = [medianOf([...same, leftOut]), medianOf(same)];

        const other = otherWorld(same, leftOut);

        expect(other.leftOut).not.toBe(leftOut);
        expect(medianOf([...other.same, other.leftOut])).toBeCloseTo(shown[0] ?? Number.NaN, 12);
        expect(medianOf(other.same)).toBeCloseTo(shown[1] ?? Number.NaN, 12);
      }),
    );
  });

  interface World {
    readonly same: readonly number[];
    readonly leftOut: number;
  }

  /** Others with the same medians, in which the one who is left out answered otherwise. */
  function otherWorld(same: readonly number[], leftOut: number): World {
    const sorted = same.toSorted((one, other) => one - other);
    const at = Math.floor((sorted.length - 1) / 2);
    const isUpper = leftOut >= (sorted[at] ?? 0);
    return sorted.length % 2 === 0 ? ofEven(sorted, at, leftOut) : ofOdd(sorted, isUpper ? at + 1 : at - 1, leftOut);
  }

  /** The two in the middle, or the one who is left out between them, are the median of all. */
  function ofEven(sorted: readonly number[], at: number, leftOut: number): World {
    const [below = 0, above = 0] = sorted.slice(at, at + 2);
    if (leftOut <= below) return { same: sorted, leftOut: leftOut / 2 };
    if (leftOut >= above) return { same: sorted, leftOut: (1 + leftOut) / 2 };
    const mirrored = below + above - leftOut;
    const middle = [Math.min(leftOut, mirrored), Math.max(leftOut, mirrored)];
    return {
      same: [...sorted.slice(0, at), ...middle, ...sorted.slice(at + 2)],
      leftOut: leftOut >= mirrored ? (1 + leftOut) / 2 : leftOut / 2,
    };
  }

  /** The median of all lies between the middle and its neighbour, or the one who is left out: which of the two it is, nobody can tell. */
  function ofOdd(sorted: readonly number[], neighbour: number, leftOut: number): World {
    const isUpper = neighbour > (sorted.length - 1) / 2;
    const next = sorted[neighbour] ?? leftOut;
    const nearer = isUpper ? Math.min(next, leftOut) : Math.max(next, leftOut);
    return { same: sorted.with(neighbour, nearer), leftOut: isUpper ? (1 + leftOut) / 2 : leftOut / 2 };
  }
});
