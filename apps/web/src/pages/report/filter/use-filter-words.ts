import type { ReportSearch } from '../search';
import { wordsOf } from './condition';
import { useConditions, type Whole } from './use-conditions';

const nothing = () => undefined;

/** What a report is about, condition by condition, for what leaves the page. */
export function useFilterWords(search: ReportSearch, whole: Whole): string[] {
  return wordsOf(useConditions(search, whole, nothing));
}
