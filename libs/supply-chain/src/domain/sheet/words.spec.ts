import type { InformationClass } from '../information-class.js';
import { readClasses, readCriticality, readLanguage, writeClasses } from './words.js';

const CLASSES: readonly InformationClass[] = [
  { key: 'shagaihi', name: { ja: '社外秘', en: 'Internal (company confidential)' }, exposure: 1, position: 0 },
  { key: 'hi', name: { ja: '秘', en: 'Confidential' }, exposure: 2, position: 1 },
  { key: 'partner', name: { ja: '相手先/共有', en: 'Shared, partner' }, exposure: 2, position: 2 },
];

describe('a cell with information classes', () => {
  it.each([
    ['社外秘、秘', ['shagaihi', 'hi']],
    ['秘,社外秘', ['shagaihi', 'hi']],
    ['秘；社外秘', ['shagaihi', 'hi']],
    ['hi / SHAGAIHI', ['shagaihi', 'hi']],
    ['Confidential', ['hi']],
    ['internal(company confidential)、hi', ['shagaihi', 'hi']],
    ['秘､秘', ['hi']],
    ['相手先/共有', ['partner']],
    ['Shared, partner', ['partner']],
  ])('says %j', (cell, keys) => {
    expect(readClasses(cell, CLASSES)).toEqual(keys);
  });

  it('is refused when it names a class that does not exist, and says which there are', () => {
    expect(() => readClasses('秘、極秘', CLASSES)).toThrow(
      expect.objectContaining({
        code: 'class_unknown',
        details: expect.objectContaining({ name: '極秘', known: expect.objectContaining({ ja: '社外秘、秘、相手先/共有' }) }),
      }),
    );
  });

  it('can be read back in either language, also where a name contains a separator', () => {
    const [japanese, english] = [writeClasses(['partner', 'hi'], CLASSES, 'ja'), writeClasses(['partner', 'hi'], CLASSES, 'en')];

    expect([japanese, english]).toEqual(['秘、partner', 'Confidential, partner']);
    expect([readClasses(japanese, CLASSES), readClasses(english, CLASSES)]).toEqual([
      ['hi', 'partner'],
      ['hi', 'partner'],
    ]);
  });
});

describe('other words of the list', () => {
  it.each([
    ['最重要', 'critical'],
    ['High', 'high'],
    ['ｍｅｄｉｕｍ', 'medium'],
    ['低', 'low'],
  ])('criticality %s', (cell, key) => {
    expect(readCriticality(cell)).toBe(key);
  });

  it.each([
    ['日本語', 'ja'],
    ['EN', 'en'],
    ['English', 'en'],
    ['英語', 'en'],
  ])('language %s', (cell, key) => {
    expect(readLanguage(cell)).toBe(key);
  });

  it('refuses others', () => {
    expect(() => readCriticality('中くらい')).toThrow(expect.objectContaining({ code: 'criticality_unknown' }));
    expect(() => readLanguage('français')).toThrow(expect.objectContaining({ code: 'language_unknown' }));
  });
});
