import { assess } from './assessment.js';
import { perceive } from './perception.js';
import { compareProbe, probedQuestions } from './probe.js';

describe('perceive', () => {
  it.each([
    [4, 3, 'over_confident'],
    [4, 3.01, 'realistic'],
    [1, 1, 'realistic'],
    [1, 1.99, 'realistic'],
    [0, 1, 'under_confident'],
  ] as const)('finds a rating of %d beside a maturity of %d %s', (rating, maturity, found) => {
    expect(perceive(rating, maturity)?.class).toBe(found);
  });

  it('finds a whole level where rounding lost a hair of it', () => {
    expect(perceive(3, 2 + 1e-15)?.class).toBe('over_confident');
  });

  it('is null without a rating, and where nothing is applicable', () => {
    expect(perceive(null, 2)).toBeNull();
    expect(perceive(2, null)).toBeNull();
  });
});

describe('compareProbe', () => {
  const levels = { 'DET-01': 1, 'DET-02': 3, 'INC-05': 4, 'INC-06': 2, 'INC-01': 0 };
  const assessment = assess({
    questions: Object.keys(levels).map((key) => ({
      key,
      domain: key.slice(0, 3),
      phase: 'both',
      max: 4,
      weight: 1,
      targets: { hi: 3 },
      mustClasses: [],
      visible: true,
    })),
    answers: Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { kind: 'level', level }])),
    classes: ['hi'],
    rules: { exposure: { hi: 1 }, passMark: 0.8, leastCoverage: 0.8 },
    basis: 'self',
    submitted: true,
    selfRating: null,
    evidenceAccepted: true,
  });

  it('compares with the maturity of everything', () => {
    expect(compareProbe(3, { overall: 'maturity' }, assessment)).toEqual({ rating: 3, maturity: 2, gap: 1, class: 'over_confident' });
  });

  it('compares with a domain', () => {
    expect(compareProbe(0, { domain: 'DET' }, assessment)).toEqual({ rating: 0, maturity: 2, gap: -2, class: 'under_confident' });
  });

  it('compares with some questions, leaving out those that are not in scope', () => {
    expect(compareProbe(3, { questions: ['INC-05', 'INC-06', 'INC-07'] }, assessment)).toEqual({
      rating: 3,
      maturity: 3,
      gap: 0,
      class: 'realistic',
    });
  });

  it('is null for a subject of which nothing is asked', () => {
    expect(compareProbe(3, { domain: 'SUP' }, assessment)).toBeNull();
    expect(compareProbe(3, { questions: ['INC-07'] }, assessment)).toBeNull();
  });

  it('opens to the questions that the maturity is worked out from', () => {
    const keysOf = (subject: Parameters<typeof probedQuestions>[0]) => probedQuestions(subject, assessment).map(({ key }) => key);

    expect(keysOf({ overall: 'maturity' })).toHaveLength(5);
    expect(keysOf({ domain: 'DET' })).toEqual(['DET-01', 'DET-02']);
    expect(keysOf({ questions: ['INC-05', 'INC-07'] })).toEqual(['INC-05']);
  });
});
