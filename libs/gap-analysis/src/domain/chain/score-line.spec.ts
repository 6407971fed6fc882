import { gapClosed } from './score-line.js';

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
