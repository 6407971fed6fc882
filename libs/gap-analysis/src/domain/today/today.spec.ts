import fc from 'fast-check';

import { type AskedQuestion, anyChain, CLASSES } from '../../../../../test/factories/any-chain.js';
import { scoreLine } from '../chain/score-line.js';
import { type AssessmentInput, assess } from '../scoring/assessment.js';
import { coveredClasses, type Demands } from './demands.js';
import { lineStanding } from './line-standing.js';
import { restatedLine, tailsFor } from './restated-line.js';
import { underBaseline } from './under-baseline.js';

const RULES = { exposure: { shagaihi: 1, hi: 2, gokuhi: 3 }, passMark: 0.8, leastCoverage: 0.8 };
const demand = fc.record({
  weight: fc.constantFrom(0.5, 1, 3, 5),
  targets: fc.record({ shagaihi: fc.nat(3), hi: fc.nat(3), gokuhi: fc.nat(3) }, { requiredKeys: [] }),
  mustClasses: fc.subarray(CLASSES),
});
/** Any baseline: it may not know a question or a class, and may ask for more than a scale can say. */
const anyDemands: fc.Arbitrary<Demands> = fc
  .record({
    known: fc.subarray(CLASSES),
    asked: fc.array(fc.option(demand, { freq: 8 }), { minLength: 12, maxLength: 12 }),
    passMark: fc.constantFrom(0.5, 0.8, 1),
    leastCoverage: fc.constantFrom(0.5, 0.8),
  })
  .map(({ known, asked, passMark, leastCoverage }) => {
    const entries = asked.flatMap((one, at) => (one ? [[`Q${at}`, one] as const] : []));
    return {
      rules: { exposure: Object.fromEntries(known.map((key) => [key, CLASSES.indexOf(key) + 1])), passMark, leastCoverage },
      weights: Object.fromEntries(entries.map(([key, { weight }]) => [key, weight])),
      targets: Object.fromEntries(
        entries.map(([key, { targets }]) => [key, Object.fromEntries(Object.entries(targets).filter(([name]) => known.includes(name)))]),
      ),
      musts: Object.fromEntries(entries.map(([key, { mustClasses }]) => [key, mustClasses.filter((name) => known.includes(name))])),
    };
  });

/** The baseline that a chain was frozen with. */
const demandsOf = (questions: readonly AskedQuestion[]): Demands => ({
  rules: RULES,
  weights: Object.fromEntries(questions.map(({ key, weight }) => [key, weight])),
  targets: Object.fromEntries(questions.map(({ key, targets }) => [key, targets])),
  musts: Object.fromEntries(questions.map(({ key, mustClasses }) => [key, mustClasses])),
});
const lineOf = (input: AssessmentInput) =>
  scoreLine(
    assess(input).questions,
    input.questions.map(({ key }) => key),
  );

describe('Under an unchanged baseline', () => {
  it('everything comes out the same to the last bit, and nothing moves', () => {
    fc.assert(
      fc.property(anyChain, ({ questions, suppliers }) => {
        for (const { basis, ...frozen } of suppliers) {
          const { input, classesLeftOut, moves } = underBaseline(frozen, demandsOf(questions));
          expect(input && assess({ ...input, basis })).toEqual(assess({ ...frozen, basis }));
          expect([...classesLeftOut, ...moves]).toEqual([]);
        }
      }),
    );
  });

  it('a score line stays as it is', () => {
    fc.assert(
      fc.property(anyChain, ({ questions, suppliers }) => {
        for (const supplier of suppliers) {
          expect(restatedLine(lineOf(supplier), tailsFor(questions, demandsOf(questions), supplier.classes))).toBe(lineOf(supplier));
        }
      }),
    );
  });
});

describe('Under any other baseline', () => {
  it('a score line says what the gap analysis of the same answers says', () => {
    fc.assert(
      fc.property(anyChain, anyDemands, ({ questions, suppliers }, demands) => {
        for (const { basis, ...frozen } of suppliers) {
          const { input } = underBaseline(frozen, demands);
          if (!input) continue;
          const tails = tailsFor(questions, demands, coveredClasses(demands, frozen.classes));
          expect(restatedLine(lineOf({ ...frozen, basis }), tails)).toBe(lineOf({ ...input, basis }));
        }
      }),
    );
  });

  it('the standing read from the line is that of the gap analysis', () => {
    fc.assert(
      fc.property(anyChain, anyDemands, ({ suppliers }, demands) => {
        for (const { basis, ...frozen } of suppliers) {
          const { input } = underBaseline(frozen, demands);
          if (!input) continue;
          const { standing, hangsOn } = lineStanding(lineOf({ ...input, basis }), input.questions, input.rules);
          const isConfirmed = hangsOn.every((at) => {
            const said = input.answers[input.questions[at]?.key ?? ''];
            return said?.kind === 'not_applicable' && said.confirmed === true;
          });
          expect(isConfirmed ? standing : 'minor').toBe(assess({ ...input, basis }).standing);
        }
      }),
    );
  });

  it('whatever was not asked then counts nowhere now', () => {
    fc.assert(
      fc.property(anyChain, anyDemands, ({ suppliers }, demands) => {
        for (const { basis, ...frozen } of suppliers) {
          const { input } = underBaseline(frozen, demands);
          const asked = assess({ ...frozen, basis }).questions.map(({ key }) => key);
          expect(input ? assess({ ...input, basis }).questions.every(({ key }) => asked.includes(key)) : true).toBe(true);
        }
      }),
    );
  });
});

describe('What the newer baseline asks otherwise', () => {
  const question = (key: string, target: number, more: object = {}) => ({
    ...{ key, domain: 'GOV', phase: 'governance' as const, max: 2, weight: 3, mustClasses: [], visible: true },
    targets: { hi: target },
    ...more,
  });
  const frozen = (questions: readonly ReturnType<typeof question>[], classes = ['hi']) => ({
    ...{ questions, classes, answers: {}, rules: RULES, submitted: true, selfRating: null, evidenceAccepted: false },
  });
  const asks = (targets: Demands['targets'], more: Partial<Demands> = {}): Demands => ({
    rules: RULES,
    weights: {},
    targets,
    musts: {},
    ...more,
  });

  it.each([
    ['more', 1, { Q: { hi: 2 } }, { reason: 'changed', frozen: { target: 1 }, today: { target: 2 } }],
    ['nothing', 1, {}, { reason: 'dropped', frozen: { target: 1 }, today: null }],
    ['more than the scale can say', 1, { Q: { hi: 3 } }, { reason: 'off_scale', today: { target: 3 } }],
    ['what was not asked', 0, { Q: { hi: 1 } }, { reason: 'not_asked', frozen: null, today: { target: 1 } }],
  ] as const)('%s: it says so', (_what, target, targets, move) => {
    const { moves } = underBaseline(frozen([question('Q', target)]), asks(targets, { weights: { Q: 3 } }));

    expect(moves).toMatchObject([{ key: 'Q', ...move }]);
  });

  it('a class that it does not know is left out, and named', () => {
    const known = asks({ Q: { hi: 1 } }, { rules: { ...RULES, exposure: { hi: 2 } } });
    const { input, classesLeftOut } = underBaseline(frozen([question('Q', 1)], ['hi', 'gokuhi']), known);

    expect([input?.classes, classesLeftOut]).toEqual([['hi'], ['gokuhi']]);
  });

  it('none of the classes is known: nothing can be measured', () => {
    const { input, classesLeftOut } = underBaseline(frozen([question('Q', 1)]), asks({}, { rules: { ...RULES, exposure: {} } }));

    expect([input, classesLeftOut]).toEqual([null, ['hi']]);
  });
});
