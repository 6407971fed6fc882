import { isNobodySteady, openedBy } from './search';

describe('a number of the trend', () => {
  it('opens to the suppliers that answered every time, where only these are compared', () => {
    const opened = openedBy({ questionnaire: 'q1', answeredAll: true, domains: ['IAM'] }, { suppliers: ['s1', 's2'] });

    expect(opened).toEqual({ domains: ['IAM'], suppliers: ['s1', 's2'] });
  });

  it('opens to everybody for whom the conditions hold otherwise, and where they are too many to be named', () => {
    expect(openedBy({ tags: ['鋳造'] }, { suppliers: null })).toEqual({ tags: ['鋳造'] });
    expect(openedBy({ tags: ['鋳造'], answeredAll: true }, { suppliers: null })).toEqual({ tags: ['鋳造'] });
  });

  it('is not there to be opened where nobody answered every time', () => {
    expect(isNobodySteady({ answeredAll: true }, { suppliers: [] })).toBe(true);
    expect(isNobodySteady({ answeredAll: true }, { suppliers: ['s1'] })).toBe(false);
    expect(isNobodySteady({ answeredAll: true }, { suppliers: null })).toBe(false);
    expect(isNobodySteady({}, { suppliers: null })).toBe(false);
  });
});
