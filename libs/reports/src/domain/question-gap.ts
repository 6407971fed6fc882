import { gapClosed, medianOf } from '@app/gap-analysis';

import type { Chain } from './chain.js';
import { exposureOf } from './yardstick.js';

/** A supplier below the target of one question, with what its priority is made of: weight × gap × exposure × (2 for a must). */
export interface SupplierBelow {
  readonly relationshipId: string;
  readonly submissionId: string;
  readonly supplierCode: string;
  readonly supplierName: string;
  /** L; 0 for unknown and unanswered. */
  readonly level: number;
  readonly status: 'gap' | 'unknown' | 'unanswered';
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
  readonly must: boolean;
  /** X of the classes it was asked for. */
  readonly exposure: number;
  readonly priority: number;
}

/** The median attainment as it is, and as it would be if everybody reached the target of one question, all else unchanged. */
export interface Closing {
  readonly from: number;
  readonly to: number;
}

/**
 * What closing one gap for everybody would do to the median attainment over the chosen questions. Null for fewer than five members.
 *
 * @param position of the question, in catalogue order, from 0
 */
export function closingOf({ suppliers, yardstick, tally }: Chain, position: number): Closing | null {
  const submitted = suppliers.flatMap(({ classes, submitted: said }) =>
    said ? [{ line: said.line, exposure: exposureOf(yardstick, classes) }] : [],
  );
  const from = medianOf(submitted.map(({ line, exposure }) => tally.add(line, exposure).attainment));
  const to = medianOf(submitted.map(({ line, exposure }) => tally.add(gapClosed(line, position), exposure).attainment));
  return from === null || to === null ? null : { from, to };
}
