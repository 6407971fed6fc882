import { assess, ChainTally, cohortOf, distributionOf, scoreLine, summarize } from '@app/gap-analysis';
import fc from 'fast-check';

import { anyChain } from '../../../../../test/factories/any-chain.js';
import { isChosen, type ReportFilter } from '../report-filter.js';
import type { AskedSupplier } from './chain.js';
import { phaseFigures } from './phase-figures.js';

const anyFilter: fc.Arbitrary<ReportFilter> = fc.constantFrom<ReportFilter[]>(
  {},
  { domains: ['GOV'] },
  { phases: ['intrusion'] },
  { phases: ['intrusion', 'post_intrusion'], domains: ['CLS', 'DET'] },
);

describe('A chain before and after an intrusion', () => {
  it('comes to what its submissions come to one by one, over the questions of each phase', () => {
    fc.assert(
      fc.property(anyChain, anyFilter, ({ questions, suppliers: inputs }, filter) => {
        const order = questions.map(({ key }) => key);
        // The first of them is only in the longer form.
        const asked = new Set(order.slice(1));
        const yardstick = { questions, classes: [] };
        const suppliers = inputs.map((input, at): AskedSupplier => {
          const line = scoreLine(assess(input).questions, order);
          return {
            relationshipId: `${at}`,
            code: `${at}`,
            classes: input.classes,
            submitted: { standing: 'minor', perception: null, line },
          };
        });

        const phases = phaseFigures({ suppliers, yardstick, tally: new ChainTally(questions, isChosen(filter)) }, filter, asked);

        expect(phases.map(({ phase }) => phase)).toEqual(filter.phases ?? ['intrusion', 'post_intrusion']);
        for (const { phase, questions: count, attainment, mustGaps, members } of phases) {
          const isIn = isChosen({ ...filter, phases: [phase] });
          const said = inputs.map((input) => summarize(assess(input).questions.filter(isIn)));
          const cohort = cohortOf(said.map((one) => one.attainment));
          expect(count).toBe(questions.slice(1).filter(isIn).length);
          expect(attainment).toEqual(cohort && distributionOf(cohort));
          expect(mustGaps).toBe(said.reduce((sum, { counts }) => sum + counts.mustGaps, 0));
          expect(new Map(members.map((one) => [one.code, one.attainment]))).toEqual(
            new Map(said.flatMap((one, at) => (one.attainment === null ? [] : [[`${at}`, one.attainment]]))),
          );
          const steps = members.slice(1).map((one, at) => one.attainment - (members[at]?.attainment ?? 0));
          expect(Math.min(0, ...steps)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('lists those that are equal on paper by supplier code', () => {
    const questions = ['P', 'Q', 'R', 'S', 'T'].map((key) => ({ key, domain: 'A', phase: 'both', weight: 1, max: 4 }) as const);
    // Four of five both: in whole ones, and in thirds that add up to a hair less.
    const suppliers = [['A', '33-33-33-33-03-'] as const, ['B', '23-23-33-23-33-'] as const].map(
      ([code, line]): AskedSupplier => ({
        relationshipId: code,
        code,
        classes: [],
        submitted: { standing: 'minor', perception: null, line },
      }),
    );

    const [intrusion] = phaseFigures(
      { suppliers, yardstick: { questions, classes: [] }, tally: new ChainTally(questions) },
      {},
      new Set(['P']),
    );

    expect(intrusion?.members.map(({ code }) => code)).toEqual(['A', 'B']);
  });
});
