import type { LineQuery } from './campaign-assessments.js';
import { goesByName, type Place, pageOfPlaces } from './campaign-lines.js';

const place = (code: string, more: Partial<Place> = {}): Place => ({
  assessmentId: `id-${code}`,
  relationshipId: `relationship-${code}`,
  progress: 0,
  submittedAt: null,
  ...more,
});
const names = new Map(
  ['A', 'B', 'C', 'D'].map((code, at) => [`relationship-${code}`, { code, name: ['いろは', 'あかさ', 'うえの', 'えどや'][at] ?? '' }]),
);
const order = (places: readonly Place[], query: Partial<LineQuery>) =>
  pageOfPlaces(places, names, { limit: 50, ...query }).items.map((id) => id.replace('id-', ''));

describe('pageOfPlaces', () => {
  it('stands in the order of supplier codes where nothing is said', () => {
    expect(order([place('C'), place('A'), place('B')], {})).toEqual(['A', 'B', 'C']);
  });

  it('sorts by name', () => {
    expect(order([place('A'), place('B'), place('C')], { sort: 'name' })).toEqual(['B', 'A', 'C']);
    expect(order([place('A'), place('B'), place('C')], { sort: '-name' })).toEqual(['C', 'A', 'B']);
  });

  it('sorts by progress, ties by id', () => {
    const places = [place('D', { progress: 0.5 }), place('A', { progress: 0.9 }), place('C'), place('B')];

    expect(order(places, { sort: 'progress' })).toEqual(['B', 'C', 'D', 'A']);
    expect(order(places, { sort: '-progress' })).toEqual(['A', 'D', 'B', 'C']);
  });

  it('puts those without a submission last, whichever way round', () => {
    const places = [place('A'), place('B', { submittedAt: 2_000 }), place('C', { submittedAt: 1_000 })];

    expect(order(places, { sort: 'submitted' })).toEqual(['C', 'B', 'A']);
    expect(order(places, { sort: '-submitted' })).toEqual(['B', 'C', 'A']);
  });

  it.each(['code', '-code', 'progress', '-progress', 'submitted', '-submitted', 'name', '-name'] as const)(
    'shows every one once over the pages of the order %s',
    (sort) => {
      const places = Array.from({ length: 11 }, (_, at) =>
        place(`S${at}`, { progress: at % 3, submittedAt: at % 2 === 0 ? at % 4 : null }),
      );
      const seen: string[] = [];

      let cursor: string | null = null;
      do {
        const page = pageOfPlaces(places, names, { sort, limit: 4, ...(cursor !== null && { cursor }) });
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);

      expect(seen).toHaveLength(11);
      expect(new Set(seen).size).toBe(11);
    },
  );

  it('refuses a page mark that is none', () => {
    expect(() => order([place('A')], { cursor: 'x' })).toThrow(expect.objectContaining({ code: 'cursor_invalid' }));
  });

  it('needs names for two orders only', () => {
    const orders = (['code', '-name', 'progress', '-submitted'] as const).map((sort) => goesByName({ sort }));

    expect(orders).toEqual([true, true, false, false]);
    expect(goesByName({})).toBe(true);
  });
});
