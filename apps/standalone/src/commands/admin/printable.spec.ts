import { printable } from './printable.js';

describe('printable', () => {
  it.each([
    ['plain words', 'sheet "ギャップ": 1 changed', 'sheet "ギャップ": 1 changed'],
    ['what would go back and write over the verdict', 'a\u001b[1A\runchanged', 'a [1A unchanged'],
    ['a line more', 'a\nunchanged x.xlsx', 'a unchanged x.xlsx'],
    ['what would turn the line around', 'a\u202ex', 'a x'],
  ])('leaves of %s only what can be read', (_, line, printed) => {
    expect(printable(line)).toBe(printed);
  });
});
