import { classSet } from './class-set.js';

const SECRET = { key: 'hi', nameJa: '秘', nameEn: 'Confidential', exposure: 2 };

describe('a set of information classes', () => {
  it('keeps keys, takes its order from the list and gives keys to new classes', () => {
    const classes = classSet([
      { key: 'class_1', nameJa: '関係者外秘', nameEn: 'Restricted', exposure: 1 },
      SECRET,
      { nameJa: '特秘', nameEn: 'Vital', exposure: 5 },
    ]);

    expect(classes.map(({ key, position }) => [key, position])).toEqual([
      ['class_1', 0],
      ['hi', 1],
      ['class_2', 2],
    ]);
  });

  it('may use one name in both languages', () => {
    expect(classSet([{ key: 'tlp_red', nameJa: 'TLP:RED', nameEn: 'TLP:RED', exposure: 3 }])).toHaveLength(1);
  });

  it.each([
    ['names that differ only in width', { key: 'other', nameJa: 'Ｃｏｎｆｉｄｅｎｔｉａｌ', nameEn: 'Other', exposure: 1 }],
    ["a name that is another's key", { key: 'other', nameJa: 'HI', nameEn: 'Other', exposure: 1 }],
    ['a key that is there twice', { key: 'hi', nameJa: '別', nameEn: 'Other', exposure: 1 }],
  ])('is refused with %s', (_what, other) => {
    expect(() => classSet([SECRET, other])).toThrow(expect.objectContaining({ code: 'class_ambiguous' }));
  });

  it('is refused with a class without a name', () => {
    expect(() => classSet([{ ...SECRET, nameEn: ' ' }])).toThrow(
      expect.objectContaining({ code: 'text_required', field: 'classes.0.nameEn' }),
    );
  });
});
