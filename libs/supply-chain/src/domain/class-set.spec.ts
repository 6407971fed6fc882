import { classSet } from './class-set.js';

const SECRET = { key: 'hi', name: { ja: '秘', en: 'Confidential' }, exposure: 2 };

describe('a set of information classes', () => {
  it('keeps keys, takes its order from the list and gives keys to new classes', () => {
    const classes = classSet([
      { key: 'class_1', name: { ja: '関係者外秘', en: 'Restricted' }, exposure: 1 },
      SECRET,
      { name: { ja: '特秘', en: 'Vital' }, exposure: 5 },
    ]);

    expect(classes.map(({ key, position }) => [key, position])).toEqual([
      ['class_1', 0],
      ['hi', 1],
      ['class_2', 2],
    ]);
  });

  it('may use one name in both languages', () => {
    expect(classSet([{ key: 'tlp_red', name: { ja: 'TLP:RED', en: 'TLP:RED' }, exposure: 3 }])).toHaveLength(1);
  });

  it.each([
    ['names that differ only in width', { key: 'other', name: { ja: 'Ｃｏｎｆｉｄｅｎｔｉａｌ', en: 'Other' }, exposure: 1 }],
    ["a name that is another's key", { key: 'other', name: { ja: 'HI', en: 'Other' }, exposure: 1 }],
    ['a key that is there twice', { key: 'hi', name: { ja: '別', en: 'Other' }, exposure: 1 }],
  ])('is refused with %s', (_what, other) => {
    expect(() => classSet([SECRET, other])).toThrow(expect.objectContaining({ code: 'class_ambiguous' }));
  });

  it('is refused with a class without a name', () => {
    expect(() => classSet([{ ...SECRET, name: { ja: '秘', en: ' ' } }])).toThrow(
      expect.objectContaining({ code: 'text_required', field: 'classes.0.name.en' }),
    );
  });
});
