import { SHEET_KEYS } from './sheet-columns.js';
import { columnsWithout, withheldHeading } from './withheld-columns.js';

describe('a supplier list for somebody who may not see all of it', () => {
  it('has no column of what is withheld', () => {
    const left = SHEET_KEYS.filter((key) => !columnsWithout(['contacts', 'owner', 'note']).includes(key));

    expect(left).toEqual(['contactName', 'contactEmail', 'contactLanguage', 'note']);
  });

  it.each([
    ['ja', '閲覧の範囲外のため、含まれていない列：担当者名、メールアドレス、言語'],
    ['en', 'Columns left out, since they are not part of your access: Contact name, E-mail, Language'],
  ] as const)('says in %s which columns it does not have', (language, heading) => {
    expect(withheldHeading(['contacts', 'owner'], language)).toBe(heading);
  });

  it('says nothing and has all where nothing of the sheet is withheld', () => {
    expect(withheldHeading(['owner'], 'ja')).toBeNull();
    expect(columnsWithout([])).toEqual(SHEET_KEYS);
  });
});
