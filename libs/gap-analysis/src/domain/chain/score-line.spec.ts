import fc from 'fast-check';

import { anyChain } from '../../../../../test/factories/any-chain.js';
import { assess } from '../scoring/assessment.js';
import { beginningsOf, gapClosed, lineOver, scoreLine } from './score-line.js';

describe('A line with the gap of one question closed', () => {
  it.each([
    ['a level below the target reaches it', '12-', '22-'],
    ['"we do not know" reaches it', 'u3!', '33!'],
    ['no answer reaches it', 'm2-', '22-'],
    ['a surplus stays', '42-', '42-'],
    ['what does not apply stays set aside', 'n2!', 'n2!'],
    ['what was declined stays set aside', 'd2-', 'd2-'],
    ['what is out of scope stays so', '.--', '.--'],
  ])('%s', (_what, before, after) => {
    expect(gapClosed(`01!${before}31-`, 1)).toBe(`01!${after}31-`);
  });
});

describe('Many lines in one text', () => {
  it('begin one behind another, with a blank between two', () => {
    expect([...beginningsOf('01!22- n2!31- .--44!', 2)]).toEqual([0, 7, 14]);
    expect([...beginningsOf('', 2)]).toEqual([]);
  });

  it.each([
    ['too short', '01!22- n2! .--44!'],
    ['too long', '01!22- n2!31-31- .--44!'],
    ['too short at the end', '01!22- n2!'],
    ['too long at the end', '01!22- n2!31-3'],
  ])('are not read when one of them is %s', (_what, lines) => {
    expect(() => [...beginningsOf(lines, 2)]).toThrow(/three characters/);
  });
});

describe('A line over some questions', () => {
  it('is what a line of these questions alone would be', () => {
    fc.assert(
      fc.property(anyChain, fc.subarray([...Array(12).keys()]), ({ questions, suppliers }, chosen) => {
        const positions = chosen.filter((position) => position < questions.length);
        for (const { questions: results } of suppliers.map(assess)) {
          const whole = scoreLine(
            results,
            questions.map(({ key }) => key),
          );
          expect(lineOver(whole, positions)).toBe(
            scoreLine(
              results,
              positions.map((position) => questions[position]?.key ?? ''),
            ),
          );
        }
      }),
    );
  });
});
