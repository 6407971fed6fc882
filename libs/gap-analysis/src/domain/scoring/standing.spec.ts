import type { Answer, Answers } from './answer.js';
import { assess } from './assessment.js';

const RULES = { exposure: { hi: 2 }, passMark: 0.8, leastCoverage: 0.8 };

/** Ten questions of weight 1 and target 3, met unless said otherwise; M1 and M2 are musts. */
function standing(said: Answers, submitted = true) {
  const keys = ['M1', 'M2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10'];
  const questions = keys.map((key) => ({
    key,
    domain: 'GOV',
    phase: 'governance' as const,
    max: 4,
    weight: 1,
    targets: { hi: 3 },
    mustClasses: key.startsWith('M') ? ['hi'] : [],
    visible: true,
  }));
  const answers = Object.fromEntries(keys.map((key) => [key, said[key] ?? level(3)]));
  const assessment = assess({
    questions,
    answers,
    classes: ['hi'],
    rules: RULES,
    basis: 'self',
    submitted,
    selfRating: null,
    evidenceAccepted: true,
  });
  return { standing: assessment.standing, ...assessment.standingTerms };
}

function level(value: number): Answer {
  return { kind: 'level', level: value };
}

const declined: Answer = { kind: 'declined', reason: 'trade secret' };
const notApplicable: Answer = { kind: 'not_applicable', reason: 'no such device' };

describe('The standing', () => {
  it('is incomplete without a submission, however good the draft', () => {
    expect(standing({}, false)).toEqual({ standing: 'incomplete', causes: [], change: null });
  });

  it('is conforming when nothing is wrong', () => {
    expect(standing({})).toEqual({ standing: 'conforming', causes: [], change: null });
  });

  it('is critical when a must is two levels short, and major once that one is raised by one', () => {
    expect(standing({ M1: level(2), M2: level(1) })).toEqual({
      standing: 'critical',
      causes: [{ rule: 'must_short_by_two', questions: ['M2'], value: null, limit: null }],
      change: { raise: [{ key: 'M2', from: 1, to: 2 }], standing: 'major' },
    });
  });

  it('is critical when a must is unknown, since that counts as level 0', () => {
    expect(standing({ M1: { kind: 'unknown' } })).toMatchObject({
      standing: 'critical',
      change: { raise: [{ key: 'M1', from: 0, to: 2 }] },
    });
  });

  it('is major when a must is one level short, and conforming once all musts are met', () => {
    expect(standing({ M1: level(2), M2: level(2), Q3: level(2) })).toEqual({
      standing: 'major',
      causes: [{ rule: 'must_short_by_one', questions: ['M1', 'M2'], value: null, limit: null }],
      change: {
        raise: [
          { key: 'M1', from: 2, to: 3 },
          { key: 'M2', from: 2, to: 3 },
        ],
        standing: 'conforming',
      },
    });
  });

  it('stays minor after the musts are met when something else is wrong', () => {
    expect(standing({ M1: level(2), M2: declined })).toMatchObject({ standing: 'major', change: { standing: 'minor' } });
  });

  it('is minor below the pass mark, whatever the gap of a question that is no must', () => {
    const short = { Q3: level(0), Q4: level(0), Q5: level(2) };

    // (7 + 0 + 0 + 2/3) / 10
    expect(standing(short)).toEqual({
      standing: 'minor',
      causes: [{ rule: 'below_pass_mark', questions: ['Q3', 'Q4', 'Q5'], value: expect.closeTo(7 / 10 + 2 / 30, 12), limit: 0.8 }],
      change: null,
    });
  });

  it('is conforming at exactly the pass mark, also when the sum is of thirds', () => {
    // Six thirds are missing: (10 − 6/3) / 10 = 0.8
    const thirds = Object.fromEntries(['Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'].map((key) => [key, level(2)]));

    expect(standing(thirds).standing).toBe('conforming');
  });

  it('is minor when too little is covered, and names what was set aside', () => {
    const silent = { Q3: declined, Q4: declined, Q5: notApplicable };

    expect(standing(silent)).toMatchObject({
      standing: 'minor',
      causes: [{ rule: 'below_least_coverage', questions: ['Q3', 'Q4', 'Q5'], value: 0.7, limit: 0.8 }],
    });
  });

  it('is conforming at exactly the least coverage', () => {
    expect(standing({ Q3: declined, Q4: declined }).standing).toBe('conforming');
  });

  it('is minor when a must was declined or its N/A is not confirmed, and gives every cause', () => {
    const causes = standing({ M1: declined, M2: notApplicable, Q3: declined }).causes;

    expect(causes.map(({ rule, questions }) => [rule, questions])).toEqual([
      ['below_least_coverage', ['M1', 'M2', 'Q3']],
      ['must_declined', ['M1']],
      ['must_not_applicable_unconfirmed', ['M2']],
    ]);
  });

  it('does not mind a must whose N/A is confirmed', () => {
    expect(standing({ M1: { kind: 'not_applicable', reason: 'no such device', confirmed: true } }).standing).toBe('conforming');
  });

  it('is minor when nothing is applicable, even if every N/A is confirmed', () => {
    const everything = ['M1', 'M2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10'];
    const none = Object.fromEntries(
      everything.map((key): [string, Answer] => [key, { kind: 'not_applicable', reason: 'closed', confirmed: true }]),
    );

    expect(standing(none)).toMatchObject({
      standing: 'minor',
      causes: [
        { rule: 'nothing_applicable', questions: everything },
        { rule: 'below_least_coverage', questions: everything, value: 0 },
      ],
    });
  });
});
