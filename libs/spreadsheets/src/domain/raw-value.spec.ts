import fc from 'fast-check';

import { CUT_MARK, fitText, looksLikeFormula, rawValue } from './raw-value.js';

describe('rawValue', () => {
  it.each([
    ['text', 'text'],
    ['', null],
    [undefined, null],
    [null, null],
    [0.1 + 0.2, 0.300_000_000_000_000_04],
    [new Date('2026-11-22T00:30:00Z'), '2026-11-22T00:30:00.000Z'],
  ])('makes of %p %p', (value, raw) => {
    expect(rawValue(value)).toBe(raw);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)])('refuses %p, which is a mistake of the caller', (value) => {
    expect(() => rawValue(value)).toThrow(RangeError);
  });
});

describe('fitText', () => {
  it('writes every line end as a cell does', () => {
    expect(fitText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('leaves out what XML cannot hold and marks halves of characters', () => {
    expect(fitText('a\0\u0008\u001f\u007f\u0085\ufffe\uffffb\tc\ud800d')).toBe('ab\tc\ufffdd');
  });

  it('keeps 32,767 characters', () => {
    const longest = 'あ'.repeat(32_767);

    expect(fitText(longest)).toBe(longest);
  });

  it('cuts a longer text visibly, and never through a character', () => {
    const cut = fitText('𠮷'.repeat(16_384));

    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith(`𠮷${CUT_MARK}`)).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fitText(fitText(text))).toBe(fitText(text));
      }),
    );
  });
});

describe('looksLikeFormula', () => {
  it.each(['=1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', '  =1', '\u3000=1'])('is wary of %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(['a=1', '株式会社', '1-1', '', ' a', '–', 'ー'])('sees none in %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
