import { seriesFilterOf } from './report-filter.dto.js';

const SPRING = '0190a000-0000-7000-8000-00000000000a';
const AUTUMN = '0190a000-0000-7000-8000-00000000000b';

describe('which campaigns to compare', () => {
  it('are the same wish in any order and spelling, and named twice', () => {
    for (const campaigns of [
      [SPRING, AUTUMN],
      [AUTUMN, SPRING, AUTUMN],
      [AUTUMN.toUpperCase(), SPRING],
    ]) {
      expect(seriesFilterOf({ tags: ['重点'], campaigns })).toEqual({ tags: ['重点'], campaigns: [SPRING, AUTUMN] });
    }
  });

  it('may be left out', () => {
    expect(seriesFilterOf({})).toEqual({});
  });
});
