import { draftOf, EMPTY } from './values.js';

describe('what was typed about a supplier', () => {
  it('is sent with null where nothing is known', () => {
    const typed = { ...EMPTY, code: 'A-1', name: '港機械', industry: '機械' };

    expect(draftOf(typed)).toMatchObject({ code: 'A-1', corporateNumber: null, industry: '機械', contractEnds: null, nameKana: '' });
  });
});
