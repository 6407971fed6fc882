import { getMetadataStorage } from 'class-validator';

import { CONDITIONS } from '../domain/report-filter.js';
import { filterOf, ReportFilterDto, seriesFilterOf } from './report-filter.dto.js';

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

describe('what a report may be narrowed by', () => {
  const asked = getMetadataStorage()
    .getTargetValidationMetadatas(ReportFilterDto, '', false, false)
    .map(({ propertyName }) => propertyName);

  it('is each condition that a query may name, and no other', () => {
    expect([...new Set(asked)].sort()).toEqual(CONDITIONS.toSorted());
  });

  it('is what the query names, and nothing else that stood in it', () => {
    const named = Object.fromEntries(CONDITIONS.map((name) => [name, ['x']]));

    expect(filterOf({ ...named, cursor: 'x' } as ReportFilterDto)).toEqual(named);
  });

  it('is the same suppliers in any order and spelling, and named twice', () => {
    expect(filterOf({ suppliers: [AUTUMN.toUpperCase(), SPRING, AUTUMN] })).toEqual({ suppliers: [SPRING, AUTUMN] });
  });

  it('is the same size in whatever words', () => {
    expect(filterOf({ sizes: ['35名', '中規模', '21-50', '21〜50人'] })).toEqual({ sizes: ['21-50', '中規模'] });
  });
});
