import { createContext, useContext } from 'react';

import type { QuestionMoveView } from '~/api/generated/types.gen';
import type { Standing } from '~/components/standing-mark';
import type { Perceived } from '../perception/perceived';
import type { ReportChange, ReportFilter } from '../search';
import type { Explain, Explanation } from './explanation';
import type { Opened } from './opened';

/** Of whoever submitted. */
export type MeasuredStanding = Exclude<Standing, 'incomplete'>;

/** What on the page of a report opens. */
export type Openable =
  /** A number of many suppliers: the rule that it follows, and what went in. */
  | { readonly kind: 'explanation'; readonly explanation: Explanation }
  /** A number about one supplier, over some questions. */
  | { readonly kind: 'supplier'; readonly opened: Opened }
  /** Musts that somebody misses, over the questions that are looked at. */
  | { readonly kind: 'musts'; readonly title: string; readonly within: ReportChange }
  /** Among whom the weakest link of an information class was found. */
  | { readonly kind: 'class'; readonly classKey: string; readonly title: string }
  /** A median or a standing, then and under today's baseline. */
  | { readonly kind: 'today'; readonly title: string; readonly before?: MeasuredStanding; readonly now?: MeasuredStanding }
  /** Suppliers by how they see themselves. */
  | { readonly kind: 'perceived'; readonly perceived: Perceived }
  /** A question that is asked otherwise today. */
  | { readonly kind: 'move'; readonly move: QuestionMoveView };

/** What every such sheet is given. */
export interface OpeningSheetProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly open: boolean;
  /** Looks at less; the sheets give way to it. */
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

export type Open = (openable: Openable) => void;

export const OpeningContext = createContext<Open | null>(null);

/** Opens a number of the report to what stands behind it. */
export function useOpening(): Open {
  const open = useContext(OpeningContext);
  if (!open) throw new Error('Only what stands within <Opening> can open.');
  return open;
}

/** Opens a number of many suppliers to the rule that it follows. */
export function useExplain(): Explain {
  const open = useOpening();
  return (explanation) => open({ kind: 'explanation', explanation });
}
