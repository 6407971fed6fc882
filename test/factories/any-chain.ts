import { type Answer, type AssessmentInput, type ScoredQuestion } from '@app/gap-analysis';
import fc from 'fast-check';

export const CLASSES = ['shagaihi', 'hi', 'gokuhi'];
const EXPOSURE = { shagaihi: 1, hi: 2, gokuhi: 3 };

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), level: fc.nat(2), evidence: fc.constant(0) }),
  fc.constant({ kind: 'unknown' as const }),
  fc.boolean().map((confirmed) => ({ kind: 'not_applicable' as const, reason: 'not here', confirmed })),
  fc.constant({ kind: 'declined' as const, reason: 'secret' }),
);
const question = fc.record({
  domain: fc.constantFrom('GOV', 'CLS', 'DET'),
  phase: fc.constantFrom('governance', 'handling', 'intrusion', 'post_intrusion', 'both'),
  max: fc.constantFrom(2, 4),
  weight: fc.constantFrom(0.5, 1, 3, 5),
  targets: fc.record({ shagaihi: fc.nat(2), hi: fc.nat(2), gokuhi: fc.nat(2) }),
  mustClasses: fc.subarray(CLASSES),
});

export type AskedQuestion = Omit<ScoredQuestion, 'visible'>;

/** One questionnaire of `Q0`, `Q1`, …, and what some suppliers made of it. */
export const anyChain = fc
  .array(question, { minLength: 1, maxLength: 12 })
  .map((questions) => questions.map((one, at): AskedQuestion => ({ ...one, key: `Q${at}` })))
  .chain((questions) => {
    const supplier = fc
      .record({
        classes: fc.subarray(CLASSES, { minLength: 1 }),
        answered: fc.array(fc.record({ visible: fc.boolean(), said: fc.option(answer) }), {
          minLength: questions.length,
          maxLength: questions.length,
        }),
      })
      .map(
        ({ classes, answered }): AssessmentInput => ({
          classes,
          questions: questions.map((one, at) => ({ ...one, visible: answered[at]?.visible ?? true })),
          answers: Object.fromEntries(answered.flatMap(({ said }, at) => (said === null ? [] : [[`Q${at}`, said]]))),
          rules: { exposure: EXPOSURE, passMark: 0.8, leastCoverage: 0.8 },
          basis: 'self',
          submitted: true,
          selfRating: null,
          evidenceAccepted: false,
        }),
      );
    return fc.record({ questions: fc.constant(questions), suppliers: fc.array(supplier, { maxLength: 8 }) });
  });
