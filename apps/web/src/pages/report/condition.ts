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
