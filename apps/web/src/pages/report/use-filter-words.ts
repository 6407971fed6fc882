import { namesOf } from './condition';
import type { ReportSearch } from './search';
import { useConditions, type Whole } from './use-conditions';

const nothing = () => undefined;

/** What a report is about, condition by condition, for what leaves the page: `Criticality: high`. Empty for everybody and everything. */
export function useFilterWords(search: ReportSearch, whole: Whole): string[] {
  return useConditions(search, whole, nothing).flatMap((condition) => {
    const names = namesOf(condition);
    return names === '' ? [] : `${condition.label}: ${names}`;
  });
}
