import { hasUnseen, lineOf } from './line.js';

describe('a text of one line', () => {
  it('loses white space at its ends, full-width included, and nothing inside', () => {
    expect(lineOf('　株式会社　山田 \n')).toBe('株式会社　山田');
  });

  it('is composed', () => {
    // か + combining voiced sound mark, as macOS writes file names
    expect(lineOf('か\u3099')).toBe('が');
  });

  it.each(['', ' 　', '\u200b\u2060', '\ufeff', '\u3164\u115f', '\u2800', '\u0301', '\u{e0041}'])(
    'is empty when nothing in it can be seen: %j',
    (text) => {
      expect(lineOf(text)).toBe('');
    },
  );

  it.each(['葛\u{e0100}飾', '👩\u200d💻', '❤\ufe0f', 'می\u200cخواهم', '株式会社　髙﨑', '・', '&D&P', 'O’Brien'])(
    'may be anything that people write: %s',
    (text) => {
      expect([lineOf(text), hasUnseen(text)]).toEqual([text, false]);
    },
  );

  it.each(['a\u0000b', 'a\nb', 'a\r\nBcc: x', 'a\tb', 'a\u0085b', 'a\u007fb', 'a\u2028b', 'a\u202eb', '\u2066x'])(
    'has something that nobody sees: %j',
    (text) => {
      expect(hasUnseen(lineOf(text))).toBe(true);
    },
  );
});
