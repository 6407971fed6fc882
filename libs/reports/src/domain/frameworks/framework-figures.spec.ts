import { type AssessmentInput, assess, cohortOf, distributionOf, scoreLine } from '@app/gap-analysis';
import fc from 'fast-check';

import { type AskedQuestion, anyChain } from '../../../../../test/factories/any-chain.js';
import type { CatalogueFramework } from './catalogue-framework.js';
import { frameworkFigures } from './framework-figures.js';
import { outlineOf } from './framework-outline.js';
import { frameworkResult } from './framework-result.js';
import { countStates } from './requirement-standings.js';

const relation = fc.constantFrom('direct', 'partial');
const mappings = fc.uniqueArray(fc.record({ at: fc.nat(11), relation }), { selector: ({ at }) => at, maxLength: 5 });
/** Two groups of two requirements, each mapped to any questions. */
const anyFramework = fc.array(mappings, { minLength: 4, maxLength: 4 }).map(
  (mapped): CatalogueFramework => ({
    name: { ja: '体系', en: 'Framework' },
    levels: [],
    requirements: [
      ...['1', '2'].map((id) => ({ id, parentId: null, questions: [], ...WORDLESS })),
      ...mapped.map((questions, place) => ({
        ...{ id: `R${place}`, parentId: place < 2 ? '1' : '2', ...WORDLESS },
        questions: questions.map(
          ({ at, ...mapping }) => ({ questionKey: `Q${at}`, confidence: 'high', provenance: '', ...mapping }) as const,
        ),
      })),
    ],
  }),
);
const WORDLESS = { kind: '', levels: [], title: { ja: '', en: '' } };

const keysOf = (questions: readonly AskedQuestion[]) => questions.map(({ key }) => key);

const submittedBy = (inputs: readonly AssessmentInput[]) => ({
  ...{ asked: inputs.length, submitted: inputs.length },
  lines: inputs.map((input) => scoreLine(assess(input).questions, keysOf(input.questions))).join(' '),
});

describe('A chain against a framework', () => {
  it('comes to what its submissions come to one by one', () => {
    fc.assert(
      fc.property(anyChain, anyFramework, fc.constantFrom('GOV', null), ({ questions, suppliers }, framework, domain) => {
        const order = keysOf(questions);
        const outline = outlineOf(framework, new Map(order.map((key, at) => [key, at])), null);
        const isChosen = (one: { readonly domain: string }) => domain === null || one.domain === domain;

        const found = frameworkFigures(outline, { ...submittedBy(suppliers), questions, isChosen });

        const chosen = suppliers.map((input) => frameworkResult(outline, order, assess(input).questions.filter(isChosen)));
        const spread = (attainments: readonly (number | null)[]) => {
          const cohort = cohortOf(attainments);
          return cohort && distributionOf(cohort);
        };
        expect(found.whole).toEqual(spread(chosen.map(({ whole }) => whole.summary.attainment)));
        expect(found.groups).toEqual(
          outline.groups.map((_, at) => spread(chosen.map(({ groups }) => groups[at]?.summary.attainment ?? null))),
        );
        const all = suppliers.map((input) => frameworkResult(outline, order, assess(input).questions));
        expect(found.states).toEqual(
          outline.requirements.map((_, at) => countStates(all.flatMap(({ requirements }) => requirements[at] ?? []))),
        );
      }),
    );
  });

  it('has no attainments below five suppliers, but counts them', () => {
    fc.assert(
      fc.property(anyChain, anyFramework, ({ questions, suppliers }, framework) => {
        const few = suppliers.slice(0, 4);
        const outline = outlineOf(framework, new Map(keysOf(questions).map((key, at) => [key, at])), null);

        const found = frameworkFigures(outline, { ...submittedBy(few), asked: 8, questions, isChosen: () => true });

        expect([found.whole, ...found.groups]).toEqual([null, null, null].slice(0, 1 + outline.groups.length));
        for (const { met, not_met, unknown } of found.states) expect(met + not_met + unknown).toBe(few.length);
      }),
    );
  });
});
