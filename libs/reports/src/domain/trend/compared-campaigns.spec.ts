import { comparedOf } from './compared-campaigns.js';

const series = Array.from({ length: 14 }, (_, at) => ({ id: `c${at + 1}` }));
const names = (campaigns: readonly { readonly id: string }[]) => campaigns.map(({ id }) => id);

describe('the campaigns that are compared', () => {
  it('are the last twelve of the series where nobody chose', () => {
    expect(names(comparedOf(series))).toEqual(['c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12', 'c13', 'c14']);
  });

  it('are all of them while there are fewer', () => {
    expect(names(comparedOf(series.slice(0, 2)))).toEqual(['c1', 'c2']);
  });

  it('are those that were chosen, each once, the oldest first in whatever order they were named', () => {
    expect(names(comparedOf(series, ['c9', 'c1', 'c9']))).toEqual(['c1', 'c9']);
  });

  it('are twelve at most', () => {
    expect(comparedOf(series, names(series.slice(0, 12)))).toHaveLength(12);
    expect(() => comparedOf(series, names(series.slice(0, 13)))).toThrow(
      expect.objectContaining({ kind: 'invalid', code: 'too_many_compared', field: 'campaigns', details: { most: 12, chosen: 13 } }),
    );
  });

  it('are all of the series, or the choice is refused', () => {
    expect(() => comparedOf(series, ['c1', 'somebody else’s'])).toThrow(
      expect.objectContaining({ kind: 'not_found', code: 'compared_unknown', field: 'campaigns' }),
    );
  });
});
