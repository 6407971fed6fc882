import { reworded } from './bilingual.js';

describe('a text in both languages', () => {
  const before = { ja: '秘', en: 'Secret' };

  it('keeps the language that an edit does not name', () => {
    expect(reworded(before, { en: 'Confidential' })).toEqual({ ja: '秘', en: 'Confidential' });
    expect(reworded(before)).toEqual(before);
  });

  it('may be emptied', () => {
    expect(reworded(before, { ja: '' })).toEqual({ ja: '', en: 'Secret' });
  });
});
