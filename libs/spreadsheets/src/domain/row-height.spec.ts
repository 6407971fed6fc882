import { heightFor, linesOf } from './row-height.js';

describe('linesOf', () => {
  it.each([
    ['a text that fits', 'four word line', 20, 1],
    ['words that do not fit in one line', 'seven of ten letters or so', 11, 4],
    ['a word that is longer than a line', 'x'.repeat(25), 11, 3],
    ['line ends', 'a\n\nb', 20, 3],
    ['Japanese, of which half as much fits, broken anywhere', '情報'.repeat(10), 22, 2],
    ['Japanese with words in it', '達成率 = weight × min(level, target)', 20, 2],
    ['nothing', '', 20, 1],
  ])('counts %s', (_, text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});

it('linesOf counts no further than anybody asks', () => {
  expect([linesOf('a\n'.repeat(32_000), 20, 28), linesOf('情報'.repeat(16_000), 20, 28), linesOf('a\nb', 20, 28)]).toEqual([28, 28, 2]);
});

describe('heightFor', () => {
  it('leaves a row of one line to the program', () => {
    expect(heightFor('one line', 40)).toBeNull();
  });

  it('has 15 points for a line, and 18 where Japanese stands in it', () => {
    expect([heightFor('a\nb', 40), heightFor('情報\nb', 40)]).toEqual([30, 36]);
  });

  it('ends where spreadsheet programs do', () => {
    expect(heightFor('x\n'.repeat(100), 40)).toBe(409);
  });
});
