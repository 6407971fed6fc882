import { CellProblems } from './cell-problems.js';
import { refuse } from './problems.js';

const refusal = refuse('text_too_long', { row: 7, column: 'C', limit: 200 });

describe('CellProblems', () => {
  it('names row, column letter, heading, reason and value', () => {
    const problems = new CellProblems();

    problems.add({ row: 7, column: 2, name: '備考' }, refusal, 'x'.repeat(300));

    expect(problems.list).toEqual([
      {
        row: 7,
        column: 'C',
        name: '備考',
        code: 'text_too_long',
        sentence: {
          ja: '7行目のC列の文字が長すぎます。200文字までにしてください。',
          en: 'The text in row 7, column C is too long. Please keep to 200 characters.',
        },
        value: 'x'.repeat(100),
      },
    ]);
  });

  it('tells bad rows from good ones', () => {
    const problems = new CellProblems();

    problems.add({ row: 7, column: null, name: '' }, refusal, '');

    expect([problems.hasRow(7), problems.hasRow(8)]).toEqual([true, false]);
  });

  it('counts all but lists the first thousand', () => {
    const problems = new CellProblems();

    for (let row = 2; row <= 2_001; row += 1) problems.add({ row, column: 0, name: '' }, refusal, '');

    expect([problems.count, problems.list.length, problems.hasRow(2_001)]).toEqual([2_000, 1_000, true]);
  });
});
