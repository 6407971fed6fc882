import fc from 'fast-check';

import { type AskedQuestion, anyChain } from '../../../../../test/factories/any-chain.js';
import { scoreLine } from '../chain/score-line.js';
import { assess } from '../scoring/assessment.js';
import { summarize } from '../scoring/summary.js';
import { answerAt, LineReader } from './line-reader.js';

const keysOf = (questions: readonly AskedQuestion[]) => questions.map(({ key }) => key);

describe('Read from a score line', () => {
  it('each question was answered as its own gap analysis says', () => {
    fc.assert(
      fc.property(anyChain, ({ questions, suppliers }) => {
        const reader = new LineReader(questions);
        const order = keysOf(questions);
        for (const { questions: results } of suppliers.map(assess)) {
          const line = scoreLine(results, order);
          const said = order.map((key) => {
            const result = results.find((one) => one.key === key);
            const { status = 'out_of_scope', level = null, target = null, must = false } = result ?? {};
            return { status, level, target, must };
          });
          expect(order.map((_key, at) => answerAt(line, at))).toEqual(said);
          reader.read(line);
          expect(order.map((_key, at) => reader.statusAt(at))).toEqual(said.map(({ status }) => status));
        }
      }),
    );
  });

  it('any questions come to the attainment that their own sum comes to', () => {
    fc.assert(
      fc.property(anyChain, fc.array(fc.nat(11)), ({ questions, suppliers }, some) => {
        const positions = [...new Set(some)].filter((at) => at < questions.length).sort((one, other) => one - other);
        const keys = positions.map((at) => questions[at]?.key);
        const reader = new LineReader(questions);
        for (const { questions: results } of suppliers.map(assess)) {
          reader.read(scoreLine(results, keysOf(questions)));
          const { attainment } = summarize(results.filter(({ key }) => keys.includes(key)));
          expect(reader.attainmentOver(positions)).toBe(attainment);
        }
      }),
    );
  });
});
