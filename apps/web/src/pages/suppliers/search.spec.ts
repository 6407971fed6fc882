import { filterOf, isFiltered, suppliersSearchIn } from './search.js';

describe('a view of the suppliers in an address', () => {
  it('keeps what it knows, and leaves out what anybody may have written there', () => {
    const read = suppliersSearchIn({
      search: 7000012050002,
      classes: ['hi'],
      criticality: ['high', 'extreme'],
      ownerId: 'me',
      hasContact: false,
      state: 'gone',
      sort: '-updated',
      columns: ['tags', 'password'],
      cursor: 'x',
    });

    expect(read).toEqual({
      search: '7000012050002',
      classes: ['hi'],
      criticality: ['high'],
      hasContact: false,
      sort: '-updated',
      columns: ['tags'],
    });
  });

  it('is of active suppliers unless it says otherwise', () => {
    expect([filterOf({}), filterOf({ state: 'ended' }), filterOf({ state: 'all', tags: ['重点'], sort: 'code' })]).toEqual([
      { state: 'active' },
      { state: 'ended' },
      { tags: ['重点'] },
    ]);
  });

  it('is not filtered by an order or by columns', () => {
    expect([isFiltered({ sort: 'code', columns: ['tags'] }), isFiltered({ search: '青葉' })]).toEqual([false, true]);
  });
});
