import fc from 'fast-check';
import type { Answer } from './answer.js';
import { type AssessmentInput, assess } from './assessment.js';
import { sumOf } from './fraction.js';
import type { ScoredQuestion } from './question.js';
import { isApplicable } from './question-result.js';

const CLASSES = ['shagaihi', 'hi', 'gokuhi'];

const reviewed = fc.oneof(fc.constant({}), fc.record({ verifiedLevel: fc.nat(2) }));
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(fc.record({ kind: fc.constant('level' as const), level: fc.nat(2), evidence: fc.nat(1) }), reviewed)
    .map(([said, found]) => ({ ...said, ...found })),
  reviewed.map((found) => ({ kind: 'unknown' as const, ...found })),
  fc
    .tuple(fc.boolean(), reviewed)
    .map(([confirmed, found]) => ({ kind: 'not_applicable' as const, reason: 'not here', confirmed, ...found })),
  reviewed.map((found) => ({ kind: 'declined' as const, reason: 'secret', ...found })),
);
const question = fc.record({
  domain: fc.constantFrom('GOV', 'CLS', 'DET'),
  phase: fc.constantFrom('governance', 'handling', 'intrusion', 'post_intrusion', 'both'),
  max: fc.constantFrom(2, 4),
  weight: fc.constantFrom(0.5, 1, 3, 5),
  targets: fc.record({ shagaihi: fc.nat(2), hi: fc.nat(2), gokuhi: fc.nat(2) }),
  mustClasses: fc.subarray(CLASSES),
  visible: fc.boolean(),
});
const input: fc.Arbitrary<AssessmentInput> = fc
  .record({
    asked: fc.array(fc.tuple(question, fc.option(answer)), { maxLength: 30 }),
    classes: fc.subarray(CLASSES, { minLength: 1 }),
    basis: fc.constantFrom('self', 'verified'),
    submitted: fc.boolean(),
    selfRating: fc.option(fc.constantFrom(0, 1, 3, 4)),
  })
  .map(({ asked, ...rest }) => ({
    ...rest,
    questions: asked.map(([one], at): ScoredQuestion => ({ ...one, key: `Q${at}` })),
    answers: Object.fromEntries(asked.flatMap(([, said], at) => (said === null ? [] : [[`Q${at}`, said]]))),
    rules: { exposure: { shagaihi: 1, hi: 2, gokuhi: 3 }, passMark: 0.8, leastCoverage: 0.8 },
    evidenceAccepted: true,
  }));

/** The same supplier after giving another answer to one of its applicable questions; null when it has none. */
function reanswer(before: AssessmentInput, pick: number, change: (target: number, max: number) => Answer): AssessmentInput | null {
  const applicable = assess(before).questions.filter(isApplicable);
  const chosen = applicable[pick % applicable.length];
  return chosen === undefined ? null : { ...before, answers: { ...before.answers, [chosen.key]: change(chosen.target, chosen.max) } };
}

describe('Whatever was asked and answered', () => {
  it('shares lie within 0..1 and levels within 0..4', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { overall, domains, phases, evidenceConfidence } = assess(any);

        for (const { attainment, maturity, targetMaturity, coverage } of [overall, ...domains, phases.intrusion, phases.postIntrusion]) {
          for (const share of [attainment, coverage]) expect(share === null || (share >= 0 && share <= 1)).toBe(true);
          for (const level of [maturity, targetMaturity]) expect(level === null || (level >= 0 && level <= 4)).toBe(true);
        }
        expect(evidenceConfidence === null || (evidenceConfidence >= 0 && evidenceConfidence <= 1)).toBe(true);
      }),
    );
  });

  it('attainment is full exactly when there is no gap', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { overall, gaps } = assess(any);

        fc.pre(overall.attainment !== null);
        expect(overall.attainment === 1).toBe(gaps.length === 0);
      }),
    );
  });

  it('a surplus offsets nothing', () => {
    fc.assert(
      fc.property(input, fc.nat(), (any, pick) => {
        const atTarget = reanswer(any, pick, (level) => ({ kind: 'level', level, verifiedLevel: level }));
        const above = reanswer(any, pick, (_, max) => ({ kind: 'level', level: max, verifiedLevel: max }));

        fc.pre(atTarget !== null && above !== null);
        expect(assess(above).overall.attainment).toBe(assess(atTarget).overall.attainment);
        expect(assess(above).gaps).toEqual(assess(atTarget).gaps);
        expect(assess(above).standing).toBe(assess(atTarget).standing);
      }),
    );
  });

  it('declining one more question lowers coverage', () => {
    fc.assert(
      fc.property(input, fc.nat(), (any, pick) => {
        const after = reanswer(any, pick, () => ({ kind: 'declined', reason: 'secret' }));

        fc.pre(after !== null);
        expect(assess(after).overall.coverage).toBeLessThan(assess(any).overall.coverage ?? Number.NaN);
      }),
    );
  });

  it('gaps stand by priority, and equal ones in catalogue order', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { gaps, questions } = assess(any);
        const place = (key: string) => questions.findIndex((q) => q.key === key);

        for (const [at, gap] of gaps.entries()) {
          const next = gaps[at + 1];
          if (next === undefined) continue;
          expect(gap.priority > next.priority || (gap.priority === next.priority && place(gap.key) < place(next.key))).toBe(true);
        }
      }),
    );
  });

  it('every question in scope is counted once', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { overall, domains } = assess(any);
        const { inScope, applicable, met, gaps, notApplicable, declined } = overall.counts;

        expect(applicable).toBe(met + gaps);
        expect(inScope).toBe(applicable + notApplicable + declined);
        expect(inScope).toBe(sumOf(domains, (domain) => domain.counts.inScope));
        expect(overall.terms.attainment.numerator).toBeCloseTo(
          sumOf(domains, (domain) => domain.terms.attainment.numerator),
          9,
        );
      }),
    );
  });

  it('doing what would change the standing does change it, to the standing that was said', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { standingTerms, standing } = assess(any);
        const raise = standingTerms.change?.raise ?? [];

        fc.pre(standingTerms.change !== null);
        const raised = Object.fromEntries(
          raise.map(({ key, to }): [string, Answer] => [key, { kind: 'level', level: to, verifiedLevel: to }]),
        );
        const after = assess({ ...any, answers: { ...any.answers, ...raised } }).standing;
        expect(after).toBe(standingTerms.change?.standing);
        expect(after).not.toBe(standing);
      }),
    );
  });
});
