import { byField, changeOf, conflictsOf } from './rules.js';

const OPENED = { name: '港機械', industry: '機械', size: '', tags: ['重点'] };

describe('what is sent of an edit', () => {
  it('is what was changed, and only that', () => {
    expect(changeOf(OPENED, { ...OPENED, industry: '', tags: ['重点', '愛知'] })).toEqual({ industry: '', tags: ['重点', '愛知'] });
  });
});

describe('two edits at the same time', () => {
  const theirs = { ...OPENED, name: '港機械株式会社', industry: '電機' };
  const mine = { ...OPENED, industry: '精密', size: '50名' };

  it('meet where both changed the same to something else', () => {
    expect(conflictsOf(byField(), OPENED, theirs, mine)).toEqual(['industry']);
    expect(conflictsOf(byField(), OPENED, theirs, { ...OPENED, industry: '電機' })).toEqual([]);
  });

  it('are both kept where they do not meet; where they do, the one that was chosen', () => {
    expect(byField<typeof OPENED>().merged(OPENED, theirs, mine, [])).toEqual({ ...theirs, size: '50名' });
    expect(byField<typeof OPENED>().merged(OPENED, theirs, mine, ['industry'])).toEqual({ ...theirs, size: '50名', industry: '精密' });
  });
});
