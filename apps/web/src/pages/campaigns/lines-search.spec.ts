import { filterOf, isFiltered, linesSearchIn } from './lines-search';

describe('the view of a campaign’s suppliers', () => {
  it('takes from an address what it knows, and nothing else', () => {
    const view = linesSearchIn({ states: ['opened', 'asleep'], overdue: true, delivery: 'lost', search: '', sort: 'name' });

    expect(view).toEqual({ states: ['opened'], overdue: true, sort: 'name' });
  });

  it('counts as filtered by what it leaves out, not by its order', () => {
    expect(isFiltered({ sort: 'name' })).toBe(false);
    expect(isFiltered({ overdue: true })).toBe(true);
  });

  it('names to the API whom it leaves', () => {
    expect(filterOf({ delivery: 'failed', search: '東', sort: 'code' })).toEqual({ delivery: ['failed'], search: '東' });
  });
});
