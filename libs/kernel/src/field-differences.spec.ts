import { fieldDifferences, itemDifferences } from './field-differences.js';

describe('fieldDifferences', () => {
  it('names the single text that changed, and says nothing of the rest', () => {
    const before = { max: 4, texts: { help: { ja: '前', en: 'same' }, options: ['a', 'b'] } };
    const after = { max: 4, texts: { help: { ja: '後', en: 'same' }, options: ['a', 'c', 'd'] } };

    expect(fieldDifferences(before, after)).toEqual([
      { field: 'texts.help.ja', before: '前', after: '後' },
      { field: 'texts.options.1', before: 'b', after: 'c' },
      { field: 'texts.options.2', before: null, after: 'd' },
    ]);
  });

  it('shows a field as one value where that reads better', () => {
    const before = { visibleIf: null };
    const after = { visibleIf: { not: { profile: 'P-09', equals: 'none' } } };

    expect(fieldDifferences(before, after, ['visibleIf'])).toEqual([{ field: 'visibleIf', before: null, after: after.visibleIf }]);
  });
});

describe('itemDifferences', () => {
  it('tells what was added, changed and removed by key, not by place', () => {
    const before = new Map([
      ['gone', { name: 'x' }],
      ['same', { name: 'y' }],
      ['other', { name: 'z' }],
    ]);
    const after = new Map([
      ['new', { name: 'n' }],
      ['other', { name: 'zz' }],
      ['same', { name: 'y' }],
    ]);

    expect(itemDifferences(before, after)).toEqual([
      { key: 'new', change: 'added', fields: [] },
      { key: 'other', change: 'changed', fields: [{ field: 'name', before: 'z', after: 'zz' }] },
      { key: 'gone', change: 'removed', fields: [] },
    ]);
  });
});
