import { asksAbout } from './asks-about.js';

const kept = (_id: string, path?: object) => ({ queryKey: [{ _id, ...(path && { path }) }] });

describe('a query that asks about a campaign', () => {
  const isAbout = asksAbout('c1');

  it('is known by the id it asks with: a report, its map, whatever opens beside it', () => {
    const open = ['reportsCampaign', 'reportsSuppliers', 'drillDownMembers', 'todayMembers', 'frameworkReportsMapped'];

    expect(open.filter((name) => isAbout(kept(name, { id: 'c1', framework: 'iso' })))).toEqual(open);
  });

  it('is not one about another campaign, about all of them, or of another kind', () => {
    expect([kept('reportsCampaign', { id: 'c2' }), kept('campaignsList'), { queryKey: ['c1'] }, { queryKey: [] }].some(isAbout)).toBe(
      false,
    );
  });
});
