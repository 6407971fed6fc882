import { countUnnamed, idsIn, shownFilters } from './named-ids.js';

describe('what the register names by ids', () => {
  it('is what exports are about, and the campaigns, members and suppliers of their conditions, each once', () => {
    const ids = idsIn([
      { subject: { type: 'campaign', id: 'c1' }, filters: { campaigns: ['c1', 'c2'], domains: ['IAM'], suppliers: ['s1', 's2'] } },
      { subject: { type: 'assessment', id: 'a1' }, filters: {} },
      { subject: { type: 'organization', id: 'o1' }, filters: { ownerId: 'm1', hasContact: true } },
    ]);

    expect(ids).toEqual({ campaigns: ['c1', 'c2'], assessments: ['a1'], members: ['m1'], suppliers: ['s1', 's2'] });
  });

  it('leaves out ids of what a reader may not know of, and counts them', () => {
    const names = new Map([
      ['c1', '春の点検'],
      ['s2', 'A-001 青葉製作所'],
    ]);
    const filters = { basis: 'self', campaigns: ['c1', 'c2'], suppliers: ['s1', 's2', 's3'], ownerId: 'm1' };

    expect(shownFilters(filters, names)).toEqual({ basis: 'self', campaigns: ['c1'], suppliers: ['s2'] });
    expect(countUnnamed(filters, names)).toEqual({ campaigns: 1, suppliers: 2, ownerId: 1 });
  });

  it('leaves a condition out of which nothing may be known, and every other as it was asked for', () => {
    const filters = { basis: 'self', campaigns: ['c2'], domains: ['IAM'], hasContact: true };

    expect(shownFilters(filters, new Map())).toEqual({ basis: 'self', domains: ['IAM'], hasContact: true });
    expect(countUnnamed({ basis: 'self', suppliers: ['s1'] }, new Map([['s1', 'A-001 青葉製作所']]))).toEqual({
      campaigns: 0,
      suppliers: 0,
      ownerId: 0,
    });
  });
});
