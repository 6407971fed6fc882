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

  it('leaves out campaigns that a reader may not know of, and counts them', () => {
    const names = new Map([['c1', '春の点検']]);

    expect(shownFilters({ basis: 'self', campaigns: ['c1', 'c2'] }, names)).toEqual({ basis: 'self', campaigns: ['c1'] });
    expect(shownFilters({ basis: 'self', campaigns: ['c2'] }, names)).toEqual({ basis: 'self' });
    expect(countUnnamed({ basis: 'self', campaigns: ['c1', 'c2'] }, names)).toBe(1);
    expect(countUnnamed({ basis: 'self' }, names)).toBe(0);
  });
});
