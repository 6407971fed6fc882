import fc from 'fast-check';

import { type AskedQuestion, anyChain } from '../../../../../test/factories/any-chain.js';
import { scoreLine } from '../chain/score-line.js';
import { assess } from '../scoring/assessment.js';
import { summarize } from '../scoring/summary.js';
import { answerAt, LineReader } from './line-reader.js';

const keysOf = (questions: readonly AskedQuestion[]) => questions.map(({ key }) => key);

describe('Read from score lines', () => {
  it('each question was answered as its own gap analysis says', () => {
    fc.assert(
      fc.property(anyChain, ({ questions, suppliers }) => {
        const order = keysOf(questions);
        const found: unknown[] = [];
        const said = suppliers.map(assess).map(({ questions: results }) =>
          order.map((key) => {
            const { status = 'out_of_scope', level = null, target = null, must = false } = results.find((one) => one.key === key) ?? {};
            return { status, level, target, must };
          }),
        );
        const lines = suppliers.map((supplier) => scoreLine(assess(supplier).questions, order));
        for (const reader of new LineReader(questions).each(lines.join(' '))) found.push(order.map((_key, at) => reader.statusAt(at)));
        expect(lines.map((line) => order.map((_key, at) => answerAt(line, at)))).toEqual(said);
        expect(found).toEqual(said.map((answers) => answers.map(({ status }) => status)));
      }),
    );
  });

  it('any questions come to the attainment that their own sum comes to', () => {
    fc.assert(
      fc.property(anyChain, fc.array(fc.nat(11)), ({ questions, suppliers }, some) => {
        const positions = [...new Set(some)].filter((at) => at < questions.length).sort((one, other) => one - other);
        const keys = positions.map((at) => questions[at]?.key);
        const results = suppliers.map((supplier) => assess(supplier).questions);
        const lines = results.map((each) => scoreLine(each, keysOf(questions)));
        const found: (number | null)[] = [];
        for (const reader of new LineReader(questions).each(lines.join(' '))) found.push(reader.attainmentOver(positions));
        expect(found).toEqual(results.map((each) => summarize(each.filter(({ key }) => keys.includes(key))).attainment));
      }),
    );
  });
});
