import fc from 'fast-check';

import { anyChain } from '../../../../../test/factories/any-chain.js';
import { scoreLine } from '../chain/score-line.js';
import { assess } from '../scoring/assessment.js';
import { summarize } from '../scoring/summary.js';
import { answerAt, attainmentOver, statusesIn } from './line-reader.js';

describe('Read from a score line', () => {
  it('each question was answered as its own gap analysis says', () => {
    fc.assert(
      fc.property(anyChain, ({ questions, suppliers }) => {
        for (const { questions: results } of suppliers.map(assess)) {
          const order = questions.map(({ key }) => key);
          const line = scoreLine(results, order);
          const said = order.map((key) => {
            const result = results.find((one) => one.key === key);
            return { status: result?.status ?? 'out_of_scope', level: result?.level ?? null, target: result?.target ?? null };
          });
          expect(order.map((_key, at) => answerAt(line, at))).toEqual(said);
          expect(statusesIn(line)).toEqual(said.map(({ status }) => status));
        }
      }),
    );
  });

  it('any questions come to the attainment that their own sum comes to', () => {
    fc.assert(
      fc.property(anyChain, fc.array(fc.nat(11)), ({ questions, suppliers }, some) => {
        const positions = [...new Set(some)].filter((at) => at < questions.length).sort((one, other) => one - other);
        const keys = positions.map((at) => questions[at]?.key);
        for (const { questions: results } of suppliers.map(assess)) {
          const line = scoreLine(
            results,
            questions.map(({ key }) => key),
          );
          const { attainment } = summarize(results.filter(({ key }) => keys.includes(key)));
          expect(attainmentOver(line, questions, positions)).toBe(attainment);
        }
      }),
    );
  });
});
