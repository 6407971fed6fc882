import fc from 'fast-check';

import { type AskedQuestion as Asked, CLASSES, anyChain as chain } from '../../../../../test/factories/any-chain.js';
import { type Assessment, assess } from '../scoring/assessment.js';
import { isApplicable, type QuestionResult } from '../scoring/question-result.js';
import { summarize } from '../scoring/summary.js';
import { AttainmentTally } from './attainment-tally.js';
import { ChainTally, type TalliedQuestion } from './chain-tally.js';
import { scoreLine } from './score-line.js';

const keys = (questions: readonly Asked[]) => questions.map(({ key }) => key);
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const exposureOf = (classes: readonly string[]) => Math.max(...CLASSES.map((key, at) => (classes.includes(key) ? at + 1 : 0)));

describe('Added up from score lines', () => {
  it('a submission comes to what its own gap analysis says, over all questions and over some', () => {
    fc.assert(
      fc.property(chain, fc.constantFrom('GOV', 'CLS', null), ({ questions, suppliers }, domain) => {
        const isChosen = (one: Pick<TalliedQuestion, 'domain'>) => domain === null || one.domain === domain;
        for (const supplier of suppliers) {
          const assessment = assess(supplier);
          const chosen = assessment.questions.filter(isChosen);
          const tally = new ChainTally(questions, isChosen);
          const found = tally.add(scoreLine(assessment.questions, keys(questions)), exposureOf(supplier.classes));
          const { attainment, maturity, coverage, counts } = summarize(chosen);
          expect(found).toMatchObject({ attainment, maturity, coverage, gaps: counts.gaps, mustGaps: counts.mustGaps });
          expect([found.intrusion, found.postIntrusion]).toEqual([inPhase(chosen, 'intrusion'), inPhase(chosen, 'post_intrusion')]);
          expect(found.domains).toEqual(tally.domains.map((key) => domainOf(assessment, key)));
        }
      }),
    );
  });

  it('a question comes to the sums over all suppliers', () => {
    fc.assert(
      fc.property(chain, ({ questions, suppliers }) => {
        const tally = new ChainTally(questions);
        const assessments = suppliers.map(assess);
        for (const [at, supplier] of suppliers.entries()) {
          tally.add(scoreLine(assessments[at]?.questions ?? [], keys(questions)), exposureOf(supplier.classes));
        }
        for (const found of tally.questions()) {
          const results = assessments.flatMap((each) => each.questions.filter(({ key }) => key === found.key)).filter(isApplicable);
          const short = results.filter(({ gap }) => gap > 0);
          expect(found).toMatchObject({
            applicable: results.length,
            suppliers: short.length,
            mustSuppliers: short.filter(({ must }) => must).length,
            missing: short.reduce((sum, { gap }) => sum + gap, 0),
            priority: short.reduce((sum, { priority }) => sum + priority, 0),
          });
        }
      }),
    );
  });

  it('attainments alone are the same', () => {
    fc.assert(
      fc.property(chain, fc.constantFrom('GOV', 'CLS', null), ({ questions, suppliers }, domain) => {
        const isChosen = (one: Pick<TalliedQuestion, 'domain'>) => domain === null || one.domain === domain;
        const whole = new ChainTally(questions, isChosen);
        const alone = new AttainmentTally(questions, isChosen);
        const lines = suppliers.map((supplier) => scoreLine(assess(supplier).questions, keys(questions)));
        const found = suppliers.map((supplier, at) => whole.add(lines[at] ?? '', exposureOf(supplier.classes)));
        alone.add(lines.join(' '));
        expect(alone.domains).toEqual(whole.domains);
        expect(alone.overall).toEqual(known(found.map(({ attainment }) => attainment)));
        expect(alone.intrusion).toEqual(known(found.map(({ intrusion }) => intrusion.attainment)));
        expect(alone.postIntrusion).toEqual(known(found.map(({ postIntrusion }) => postIntrusion.attainment)));
        expect(alone.perDomain).toEqual(alone.domains.map((_, at) => known(found.map(({ domains }) => domains[at]?.attainment ?? null))));
      }),
    );
  });

  it('one class alone asks what it asks', () => {
    fc.assert(
      fc.property(chain, fc.constantFrom('shagaihi', 'hi', 'gokuhi'), ({ questions, suppliers }, only) => {
        const tally = new ChainTally(questions);
        const targets = questions.map((one) => one.targets[only] ?? 0);
        for (const supplier of suppliers.filter(({ classes }) => classes.includes(only))) {
          const line = scoreLine(assess(supplier).questions, keys(questions));
          expect(tally.attainmentForClass(line, targets)).toBe(assess({ ...supplier, classes: [only] }).overall.attainment);
        }
      }),
    );
  });
});

function inPhase(results: readonly QuestionResult[], phase: 'intrusion' | 'post_intrusion') {
  const { attainment, counts } = summarize(results.filter((one) => one.phase === phase || one.phase === 'both'));
  return { attainment, mustGaps: counts.mustGaps };
}

function domainOf({ domains }: Assessment, key: string) {
  const found = domains.find(({ domain }) => domain === key);
  return { attainment: found?.attainment ?? null, mustGaps: found?.counts.mustGaps ?? 0 };
}
