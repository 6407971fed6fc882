import { type Access, accessChange } from './access-change.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const access: Access = { campaignIds: ['spring', 'autumn'], endsAt: new Date('2026-12-18T14:59:59.999Z'), notes: false };
const change = (after: Partial<Access>, before: Partial<Access> = {}) =>
  accessChange({ ...access, ...before }, { ...access, ...after }, NOW);

describe('what an external auditor is told of a change', () => {
  it('is nothing when all is as before', () => {
    expect(change({ campaignIds: ['autumn', 'spring'] })).toBeNull();
  });

  it('is that it lasts longer', () => {
    expect(change({ endsAt: new Date('2027-01-31T14:59:59.999Z') })).toEqual({ opened: [], withdrawn: [], wasOver: false, notes: null });
  });

  it('is which campaigns were added, and which were taken away', () => {
    expect(change({ campaignIds: ['autumn', 'winter'] })).toMatchObject({ opened: ['winter'], withdrawn: ['spring'] });
  });

  it('is whether the remarks of the buyer may be read now', () => {
    expect(change({ notes: true })).toMatchObject({ notes: true });
    expect(change({}, { notes: true })).toMatchObject({ notes: false });
  });

  it('is that it begins anew, and nothing of what was open then, when it was over', () => {
    const ended = { endsAt: new Date('2026-11-30T14:59:59.999Z') };

    expect(change({ campaignIds: ['winter'] }, ended)).toEqual({ opened: [], withdrawn: [], wasOver: true, notes: null });
  });
});
