import { readStrictly } from './strict-search.js';

describe('the address of a page', () => {
  const read = readStrictly(({ tags }) => (Array.isArray(tags) ? { tags } : {}));
  /** As the router does. */
  const seen = (address: Record<string, unknown>) => JSON.parse(JSON.stringify({ ...address, ...read(address) }));

  it('names what the page reads from it', () => {
    expect(seen({ tags: ['金型'] })).toEqual({ tags: ['金型'] });
  });

  it('hides a parameter that the page does not know, and a value that does not fit', () => {
    expect(seen({ tags: ['金型'], utm_source: 'teams' })).toEqual({ tags: ['金型'] });
    expect(seen({ tags: 7 })).toEqual({});
  });
});
