import fc from 'fast-check';

import { sheetName } from './sheet-name.js';

describe('sheetName', () => {
  it.each([
    ['ギャップ一覧', 'ギャップ一覧'],
    ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
    ["'quoted'", '’quoted’'],
    ['History', 'Sheet History'],
    ['', 'Sheet'],
    ['\0\n', 'Sheet'],
    ['123456789012345678901234567890123', '1234567890123456789012345678901'],
    [`${'x'.repeat(30)}𠮷`, 'x'.repeat(30)],
  ])('makes of %j %j', (wanted, name) => {
    expect(sheetName(wanted, 1, [])).toBe(name);
  });

  it('numbers the sheets on which a full one goes on', () => {
    expect(sheetName('Answers', 2, ['Answers'])).toBe('Answers (2)');
    expect(sheetName('1234567890123456789012345678901', 2, [])).toBe('123456789012345678901234567 (2)');
  });

  it('finds another number where the name is taken, whatever its capitals', () => {
    expect(sheetName('answers', 1, ['ANSWERS', 'Answers (2)'])).toBe('answers (3)');
  });

  it('is always a name that Excel accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (wanted) => {
        const name = sheetName(wanted, 1, []);

        expect(name).toMatch(/^(?!\s)[^\\/?*[\]:'\p{Cc}]{1,31}(?<!\s)$/u);
        expect(name.length).toBeLessThanOrEqual(31);
      }),
    );
  });
});
