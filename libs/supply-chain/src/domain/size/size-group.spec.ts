import fc from 'fast-check';

import { SIZE_BANDS, sizeGroup, sizeName } from './size-group.js';

/** As people write that a firm has so many. */
const WAYS: readonly ((count: number) => string)[] = [
  (count) => `${count}`,
  (count) => `${count}名`,
  (count) => `従業員 ${count} 人`,
  (count) => `約${count}名（パート含む）`,
  (count) => `${count} employees`,
  (count) => `${count.toLocaleString('en')}人`,
  (count) => `従業員数：${fullWidth(count.toLocaleString('en'))}名`,
];

describe('a size', () => {
  it.each([
    ['20', '6-20'],
    ['35名', '21-50'],
    ['約120名', '101-300'],
    ['300人程度', '101-300'],
    ['2,000人', '301-'],
    ['２，０００人', '301-'],
    ['従業員50名', '21-50'],
    ['社員数: 8', '6-20'],
    ['50 名', '21-50'],
    ['100人規模', '51-100'],
    ['約50名（パート含む）', '21-50'],
    ['about 40 people', '21-50'],
    ['1 person', '1-5'],
    ['staff: 12', '6-20'],
    ['三十五名', '21-50'],
    ['百二十人', '101-300'],
    ['二〇名', '6-20'],
    ['2千人', '301-'],
    ['1万2千人', '301-'],
  ])('is read from the number in %s', (text, band) => {
    expect(sizeGroup(text)).toBe(band);
  });

  it.each([
    ['6〜20人', '6-20'],
    ['6～20人', '6-20'],
    ['21-50', '21-50'],
    ['21 – 50', '21-50'],
    ['51人から100人', '51-100'],
    ['51人～80人', '51-100'],
    ['101 to 300 employees', '101-300'],
    ['101人以上300人以下', '101-300'],
    ['100人超300人以下', '101-300'],
    ['6人以上21人未満', '6-20'],
    ['5人以下', '1-5'],
    ['6人未満', '1-5'],
    ['up to 5', '1-5'],
    ['301人以上', '301-'],
    ['301人〜', '301-'],
    ['500名以上', '301-'],
    ['300人超', '301-'],
    ['300人を超える', '301-'],
    ['more than 300', '301-'],
    ['>300', '301-'],
    ['301+ people', '301-'],
    ['500 people or more', '301-'],
  ])('is read from the range %s, which lies in one band', (text, band) => {
    expect(sizeGroup(text)).toBe(band);
  });

  it.each([
    ['somebody with 300 lies in the band below', '300人以上'],
    ['it begins in one band and ends in another', '20〜30人'],
    ['it goes through all bands below', '20人以下'],
    ['it goes through bands above', '101人以上'],
    ['a wave before a number is "up to" in Japanese and "about" in English', '〜20人'],
    ['it ends before it begins', '20〜6人'],
    ['nobody works there', '0名'],
    ['it has no number', '中規模'],
    ['it has no number either', '数名'],
    ['the number counts yen', '資本金3,000万円'],
    ['only a part of them is counted', '正社員50名'],
    ['two sites are counted', '本社35名、工場120名'],
    ['there are two numbers', '20 35'],
    ['the comma is no separator of thousands', '1,5'],
    ['it would have to be guessed which numbers count', '50名（2024年）'],
    ['it is a date that a spreadsheet made', '6月20日'],
    ['so many people work nowhere', '7000012050002'],
    ['nothing is written', ''],
  ])('stays as it is written where %s: %s', (_why, text) => {
    expect(sizeGroup(text)).toBe(text);
  });

  it('lies in exactly one band, whatever the number and however it is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9_999_999 })), (count) => {
        const bands = SIZE_BANDS.filter(({ from, to }) => from <= count && count <= to).map(({ key }) => key);

        expect(bands).toHaveLength(1);
        expect(new Set(WAYS.map((way) => sizeGroup(way(count))))).toEqual(new Set(bands));
      }),
    );
  });

  it('is read from a range as from its ends, where these are of one band', () => {
    const count = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(count, count, fc.constantFrom('〜', '~', '-', '–', '−', ' to ', 'から'), (one, other, joint) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const text = `${from}${joint}${to}人`;

        expect(sizeGroup(text)).toBe(sizeGroup(`${from}`) === sizeGroup(`${to}`) ? sizeGroup(`${from}`) : text);
      }),
    );
  });

  it('is itself when it is read again, so that a band may be named by its key, by its name or by any text that is read so', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(sizeGroup(sizeGroup(text))).toBe(sizeGroup(text))));
    for (const { key, name } of SIZE_BANDS) expect([key, name.ja, name.en].map(sizeGroup)).toEqual([key, key, key]);
  });

  it('has a name in either language, and the words of the buyer where it is no band', () => {
    expect([sizeName('6-20', 'ja'), sizeName('6-20', 'en'), sizeName('中規模', 'en')]).toEqual(['6〜20人', '6–20 people', '中規模']);
  });
});

function fullWidth(text: string): string {
  return text.replaceAll(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfe_e0));
}
