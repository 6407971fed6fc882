import { changeOf, conflictsOf, draftOf, EMPTY, merged } from './values.js';

const OPENED = { ...EMPTY, code: 'A-1', name: '港機械', industry: '機械', tags: ['重点'] };

describe('what was typed about a supplier', () => {
  it('is sent with null where nothing is known', () => {
    expect(draftOf(OPENED)).toMatchObject({ code: 'A-1', corporateNumber: null, industry: '機械', contractEnds: null, nameKana: '' });
  });

  it('is sent of an edit only where it was changed', () => {
    expect(changeOf(OPENED, { ...OPENED, industry: '', tags: ['重点', '愛知'] })).toEqual({ industry: null, tags: ['重点', '愛知'] });
  });
});

describe('two edits at the same time', () => {
  const theirs = { ...OPENED, name: '港機械株式会社', industry: '電機' };
  const mine = { ...OPENED, industry: '精密', size: '50名' };

  it('meet where both changed the same to something else', () => {
    expect(conflictsOf(OPENED, theirs, mine)).toEqual(['industry']);
    expect(conflictsOf(OPENED, theirs, { ...OPENED, industry: '電機' })).toEqual([]);
  });

  it('are both kept where they do not meet; where they do, the one that was chosen', () => {
    expect(merged(OPENED, theirs, mine, [])).toEqual({ ...theirs, size: '50名' });
    expect(merged(OPENED, theirs, mine, ['industry'])).toEqual({ ...theirs, size: '50名', industry: '精密' });
  });
});
