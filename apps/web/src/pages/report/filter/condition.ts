import type { ReactNode } from 'react';

import type { FilterOption } from '~/ui/filter-menu';

/** Something that a report can be narrowed by, as a menu or as a part of a sheet. */
export interface Condition {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
  /** Said in the place of options while there are none. */
  readonly nothing?: string;
  readonly finding?: ReactNode;
  readonly holds?: string;
}

/** What holds, condition by condition: `Criticality: high`. Empty for everybody and everything. */
export function wordsOf(conditions: readonly Condition[]): string[] {
  return conditions.flatMap((condition) => {
    const names = namesOf(condition);
    return names === '' ? [] : `${condition.label}: ${names}`;
  });
}

/** What was chosen, in words; empty for nothing. */
export function namesOf({ chosen, options, holds }: Condition): string {
  if (holds !== undefined) return chosen.length > 0 ? holds : '';
  const named = new Map(options.map(({ value, label, word = label }) => [value, word]));
  return chosen.map((value) => named.get(value) ?? value).join(', ');
}
