import { cleanText, requiredText } from './clean-text.js';

describe('a text', () => {
  it('loses white space at its ends, full-width included, and nothing inside', () => {
    expect(cleanText('　株式会社　山田 \n', { limit: 20 }, 'name')).toBe('株式会社　山田');
  });

  it('is composed, so that the same word typed on two systems is the same text', () => {
    // か + combining voiced sound mark, as macOS writes file names
    expect(cleanText('か\u3099', { limit: 1 }, 'name')).toBe('が');
  });

  it.each(['a\u0000b', 'a\u001fb', 'a\u0085b', 'a\u2028b', 'a\u202eb', 'a\nb'])(
    'is refused when a character in it cannot be seen: %j',
    (raw) => {
      expect(() => cleanText(raw, { limit: 20 }, 'name')).toThrow(
        expect.objectContaining({ code: 'text_control_characters', field: 'name' }),
      );
    },
  );

  it('may have lines where lines make sense, ended as everywhere', () => {
    expect(cleanText('一行目\r\n\t二行目', { limit: 20, multiline: true }, 'note')).toBe('一行目\n\t二行目');
  });

  it('of several lines loses what nobody sees, as every long text does', () => {
    expect(cleanText('対応済\u202e中\u0000', { limit: 20, multiline: true }, 'note')).toBe('対応済中');
  });

  it('is measured in characters, not in halves of them', () => {
    // 𠮷 is one character and two UTF-16 units
    expect(cleanText('𠮷𠮷', { limit: 2 }, 'name')).toBe('𠮷𠮷');
    expect(() => cleanText('𠮷𠮷𠮷', { limit: 2 }, 'name')).toThrow(
      expect.objectContaining({ code: 'text_too_long', details: { limit: 2, length: 3 } }),
    );
  });

  it('is refused as empty where one is required, blanks being nothing', () => {
    expect(() => requiredText(' 　', { limit: 5 }, 'code')).toThrow(expect.objectContaining({ code: 'text_required', field: 'code' }));
  });
});
