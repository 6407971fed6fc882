import { AttainmentTally } from '@app/gap-analysis';

import { askedKeys, questionCounts, sharedKeys, trendPoint } from './trend.js';

const STANDINGS = { critical: 0, major: 0, minor: 0, conforming: 0 };
const questions = [
  { key: 'A-1', domain: 'A', phase: 'intrusion' as const, weight: 1, max: 4 },
  { key: 'B-1', domain: 'B', phase: 'both' as const, weight: 3, max: 4 },
];

describe('a campaign in a trend', () => {
  it('has medians over its submissions', () => {
    // Targets of 4. Attainment of A-1: 0, ¼, ½, ¾, 1. B-1 is met by all: overall (a + 3) / 4.
    const lines = '04-44- 14-44- 24-44- 34-44- 44-44-';

    const point = trendPoint(
      { asked: 7, submitted: 5, standings: { ...STANDINGS, minor: 2, conforming: 3 }, lines },
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
