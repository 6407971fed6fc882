import { type AssessmentInput, assess } from './assessment.js';
import type { ScoredQuestion } from './question.js';

/** Weight 3, asked at level 2 of anybody who handles `hi`. */
function question(key: string, more: Partial<ScoredQuestion> = {}): ScoredQuestion {
  return { key, domain: 'GOV', phase: 'governance', max: 4, weight: 3, targets: { hi: 2 }, mustClasses: [], visible: true, ...more };
}

function input(more: Partial<AssessmentInput>): AssessmentInput {
  return {
    questions: [],
    answers: {},
    classes: ['hi'],
    rules: { exposure: { shagaihi: 1, hi: 2, gokuhi: 3 }, passMark: 0.8, leastCoverage: 0.8 },
    basis: 'self',
    submitted: true,
    selfRating: null,
    evidenceAccepted: true,
    ...more,
  };
}

describe('assess: one question', () => {
  it('opens its priority to weight, gap, exposure and must factor', () => {
    const must = question('A', { weight: 5, targets: { hi: 3 }, mustClasses: ['hi'] });

    const { questions } = assess(input({ questions: [must], answers: { A: { kind: 'level', level: 1 } } }));

    expect(questions[0]).toEqual({
      key: 'A',
      domain: 'GOV',
      phase: 'governance',
      status: 'gap',
      max: 4,
      level: 1,
      target: 3,
      weight: 5,
      gap: 2,
      exposure: 2,
      must: true,
      mustFactor: 2,
      priority: 5 * 2 * 2 * 2,
      attainment: 1 / 3,
      backed: false,
    });
  });

  it('takes the largest target and exposure over the classes handled', () => {
    const asked = question('A', { targets: { shagaihi: 4, gokuhi: 1 }, mustClasses: ['gokuhi'] });

    const { gaps } = assess(input({ questions: [asked], classes: ['gokuhi', 'shagaihi'] }));

    expect(gaps[0]).toMatchObject({ target: 4, exposure: 3, must: true, priority: 3 * 4 * 3 * 2 });
  });

  it('leaves out what is hidden and what no class asks for', () => {
    const hidden = question('A', { visible: false });
    const notAsked = question('B', { targets: { hi: 0, gokuhi: 4 } });

    const { questions, overall } = assess(input({ questions: [hidden, notAsked], answers: { A: { kind: 'level', level: 0 } } }));

    expect(questions).toEqual([]);
    expect(overall).toMatchObject({ attainment: null, maturity: null, targetMaturity: null, coverage: null });
  });

  it('counts "we do not know" and silence as level 0, each under its own name', () => {
    const { questions, overall } = assess(input({ questions: [question('A'), question('B')], answers: { A: { kind: 'unknown' } } }));

    expect(questions).toMatchObject([
      { status: 'unknown', level: 0, gap: 2, backed: false },
      { status: 'unanswered', level: 0, gap: 2, backed: false },
    ]);
    expect(overall.counts).toMatchObject({ unknown: 1, unanswered: 1, gaps: 2, met: 0 });
  });

  it('ignores answers to questions that are not in the questionnaire', () => {
    const { overall } = assess(
      input({ questions: [question('A')], answers: { A: { kind: 'level', level: 2 }, Z: { kind: 'level', level: 0 } } }),
    );

    expect(overall).toMatchObject({ attainment: 1, counts: { inScope: 1 } });
  });

  it('is not misled by keys that every object inherits', () => {
    const inherited = question('constructor', { targets: { hi: 2 }, mustClasses: [] });
    const rules = { exposure: { toString: 1, hi: 2 }, passMark: 0.8, leastCoverage: 0.8 };

    const { questions } = assess(input({ questions: [inherited], classes: ['hi', 'toString'], rules }));

    expect(questions[0]).toMatchObject({ status: 'unanswered', target: 2, exposure: 2 });
  });
});

describe('assess: the basis', () => {
  const reviewed = {
    A: { kind: 'level', level: 2, verifiedLevel: 1 },
    B: { kind: 'not_applicable', reason: 'no paper', verifiedLevel: 4 },
    C: { kind: 'declined', reason: 'trade secret', verifiedLevel: 2 },
    D: { kind: 'unknown', verifiedLevel: 2 },
    E: { kind: 'unanswered', verifiedLevel: 2 },
  } as const;
  const questions = ['A', 'B', 'C', 'D', 'E'].map((key) => question(key));

  it('uses the supplier\'s own word on "self"', () => {
    const assessment = assess(input({ questions, answers: reviewed }));

    expect(assessment.questions.map((q) => [q.status, q.level])).toEqual([
      ['met', 2],
      ['not_applicable', null],
      ['declined', null],
      ['unknown', 0],
      ['unanswered', 0],
    ]);
    expect(assessment.overall.coverage).toBe(3 / 5);
  });

  it('lets a reviewer\'s level replace every kind of answer on "verified"', () => {
    const assessment = assess(input({ questions, answers: reviewed, basis: 'verified' }));

    expect(assessment.questions.map((q) => [q.status, q.level])).toEqual([
      ['gap', 1],
      ['met', 4],
      ['met', 2],
      ['met', 2],
      ['met', 2],
    ]);
    expect(assessment.overall.coverage).toBe(1);
  });
});

describe('assess: sums', () => {
  it('weighs attainment, maturity and coverage, and shows the sums they come from', () => {
    const questions = [
      question('A', { weight: 5, targets: { hi: 4 } }),
      question('B', { weight: 1, targets: { hi: 2 } }),
      question('C', { weight: 4 }),
    ];
    const answers = {
      A: { kind: 'level', level: 1 },
      B: { kind: 'level', level: 3 },
      C: { kind: 'declined', reason: 'trade secret' },
    } as const;

    const { overall } = assess(input({ questions, answers }));

    // A: (5·1/4 + 1·1) / 6 = 2.25/6; Mat: (5·1 + 1·3) / 6; target: (5·4 + 1·2) / 6; coverage: 6/10
    expect(overall).toMatchObject({ attainment: 0.375, maturity: 8 / 6, targetMaturity: 22 / 6, coverage: 0.6 });
    expect(overall.terms).toEqual({
      attainment: { numerator: 2.25, denominator: 6 },
      maturity: { numerator: 8, denominator: 6 },
      targetMaturity: { numerator: 22, denominator: 6 },
      coverage: { numerator: 6, denominator: 10 },
    });
  });

  it('stretches a scale of three levels to the usual one', () => {
    const short = question('A', { max: 2, targets: { hi: 2 } });

    const { overall } = assess(input({ questions: [short], answers: { A: { kind: 'level', level: 1 } } }));

    expect(overall).toMatchObject({ attainment: 0.5, maturity: 2, targetMaturity: 4 });
  });

  it('takes overall from all questions at once, not from domain means', () => {
    const questions = [question('A'), question('B'), question('C', { domain: 'CLS' })];
    const answers = { A: { kind: 'level', level: 2 }, B: { kind: 'level', level: 2 }, C: { kind: 'level', level: 0 } } as const;

    const { overall, domains } = assess(input({ questions, answers }));

    expect(domains.map(({ domain, attainment }) => [domain, attainment])).toEqual([
      ['GOV', 1],
      ['CLS', 0],
    ]);
    expect(overall.attainment).toBe(2 / 3);
  });

  it('keeps a domain of which nothing is asked, with null and not with 0', () => {
    const questions = [question('A', { domain: 'DET', targets: {} }), question('B')];

    const { domains } = assess(input({ questions }));

    expect(domains[0]).toMatchObject({ domain: 'DET', attainment: null, coverage: null, counts: { inScope: 0 } });
  });

  it('counts a question against intrusion and after it when it helps in both', () => {
    const phases = ['intrusion', 'post_intrusion', 'both', 'handling', 'governance'] as const;
    const questions = phases.map((phase) => question(phase, { phase }));

    const { phases: found } = assess(input({ questions }));

    expect([found.intrusion.counts.inScope, found.postIntrusion.counts.inScope]).toEqual([2, 2]);
  });
});

describe('assess: gaps', () => {
  it('stand by priority, then in catalogue order', () => {
    const questions = [
      question('A', { weight: 1 }),
      question('B', { weight: 5 }),
      question('C', { weight: 1 }),
      question('D', { weight: 5 }),
    ];

    const { gaps } = assess(input({ questions }));

    expect(gaps.map((gap) => gap.key)).toEqual(['B', 'D', 'A', 'C']);
  });

  it('keep catalogue order where priorities are equal on paper only', () => {
    const one = question('A', { weight: 0.3, targets: { shagaihi: 1 } });
    const other = question('B', { weight: 0.1, targets: { shagaihi: 3 } });

    const { gaps } = assess(input({ questions: [one, other], classes: ['shagaihi'] }));

    expect(gaps.map((gap) => gap.key)).toEqual(['A', 'B']);
  });
});

describe('assess: evidence confidence', () => {
  it('is the backed share of what is claimed at level 2 and above', () => {
    const questions = [
      question('A', { weight: 5 }),
      question('B', { weight: 3 }),
      question('C', { weight: 2 }),
      question('D', { weight: 1 }),
    ];
    const answers = {
      A: { kind: 'level', level: 2, evidence: 1 },
      B: { kind: 'level', level: 4, evidence: 0 },
      C: { kind: 'level', level: 3, verifiedLevel: 3 },
      D: { kind: 'level', level: 1, evidence: 7 },
    } as const;

    const { evidenceConfidence, evidenceTerms } = assess(input({ questions, answers }));

    expect(evidenceConfidence).toBe(0.7);
    expect(evidenceTerms).toEqual({ numerator: 7, denominator: 10 });
  });

  it('is null when nothing is claimed that high', () => {
    expect(assess(input({ questions: [question('A')] })).evidenceConfidence).toBeNull();
  });

  it('is null while evidence cannot be given at all', () => {
    const claimed = input({ questions: [question('A')], answers: { A: { kind: 'level', level: 4 } }, evidenceAccepted: false });

    expect(assess(claimed).evidenceConfidence).toBeNull();
  });
});

describe('assess: what cannot be scored', () => {
  it.each([
    ['no information class', { classes: [] }],
    ['a class without exposure', { classes: ['hi', 'unheard_of'] }],
    ['a level above the scale', { answers: { A: { kind: 'level', level: 5 } } }],
    ['a level between two levels', { answers: { A: { kind: 'level', level: 1.5 } } }],
    ['a target above the scale', { questions: [question('A', { targets: { hi: 5 } })] }],
    ['a question without weight', { questions: [question('A', { weight: 0 })] }],
  ] satisfies [string, Partial<AssessmentInput>][])('is %s', (_, more) => {
    expect(() => assess(input({ questions: [question('A')], ...more }))).toThrow(RangeError);
  });
});

describe('assess: one class alone, as the weakest link compares it', () => {
  it('measures by what that class asks', () => {
    const questions = [question('A', { targets: { shagaihi: 1, gokuhi: 4 } }), question('B', { targets: { gokuhi: 4 } })];
    const answers = { A: { kind: 'level', level: 1 }, B: { kind: 'level', level: 4 } } as const;
    const ofClass = (classKey: string) => assess(input({ questions, answers, classes: [classKey] })).overall.attainment;

    expect(ofClass('shagaihi')).toBe(1);
    expect(ofClass('gokuhi')).toBe((1 / 4 + 1) / 2);
  });

  it('comes to nothing when that class asks for nothing', () => {
    expect(assess(input({ questions: [question('A')], classes: ['gokuhi'] })).overall.attainment).toBeNull();
  });
});
