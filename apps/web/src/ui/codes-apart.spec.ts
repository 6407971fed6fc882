import { codesApart } from './codes-apart.js';

describe('a text with codes', () => {
  it('is taken apart at them', () => {
    expect(codesApart('委託先: S-0001 朝霧精工, S-0010 天童野設計')).toEqual([
      '委託先: ',
      'S-0001',
      ' 朝霧精工, ',
      'S-0010',
      ' 天童野設計',
    ]);
  });

  it('stays whole where more hangs together than a code has, which may break on a narrow page', () => {
    const tag = Array.from({ length: 25 }, () => 'aaaaaaa').join('-');

    expect(codesApart(tag)).toEqual([tag]);
    expect(codesApart('A-1-2-3-4')).toEqual(['', 'A-1-2-3-4', '']);
  });

  it('stays whole without any, and where what stands between hyphens is longer than a code', () => {
    expect(codesApart('業種: 金型製作')).toEqual(['業種: 金型製作']);
    expect(codesApart('information-handling')).toEqual(['information-handling']);
  });

  it('says the same as before', () => {
    const text = 'IAM-03と2026-11-20とA-1-2';

    expect(codesApart(text).join('')).toBe(text);
    expect(codesApart(text).filter((_piece, at) => at % 2 === 1)).toEqual(['IAM-03', '2026-11-20', 'A-1-2']);
  });
});
