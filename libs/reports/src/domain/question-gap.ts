import { AttainmentTally, cohortOf, distributionOf, gapClosed, isCriticalLine, type MustFactor, reaches } from '@app/gap-analysis';

import type { AskedSupplier } from './chain.js';
import { isChosen, type ReportFilter } from './report-filter.js';
import type { Yardstick } from './yardstick.js';

/** A supplier below the target of one question, with what its priority is made of: weight × gap × exposure × mustFactor. */
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
  readonly mustFactor: MustFactor;
  readonly priority: number;
}

/** A number as it is, and as it would be if everybody reached the target of one question, all else unchanged. */
export interface Closed {
  readonly from: number;
  readonly to: number;
}

/** What closing one gap for everybody would do. A median may stand still where many move: so it never stands alone. */
export interface Closing {
  /** Of the attainments over the chosen questions, as the mean is. */
  readonly median: Closed;
  readonly mean: Closed;
  /** Suppliers whose attainment over the chosen questions is the baseline's pass mark or more. */
  readonly passing: Closed;
  /** Suppliers with a must two levels or more below its target, among all questions. */
  readonly critical: Closed;
}

interface ChosenChain {
  readonly suppliers: readonly AskedSupplier[];
  readonly yardstick: Pick<Yardstick, 'questions'>;
  readonly filter: ReportFilter;
  readonly passMark: number;
}

/**
 * What closing one gap for everybody would do over the chosen questions. Null for fewer than five members.
 *
 * @param position of the question, in catalogue order, from 0
 */
export function closingOf({ suppliers, yardstick, filter, passMark }: ChosenChain, position: number): Closing | null {
  const lines = suppliers.flatMap(({ submitted }) => submitted?.line ?? []);
  const measured = (each: readonly string[]) => {
    const tally = new AttainmentTally(yardstick.questions, isChosen(filter));
    tally.add(each.join(' '));
    const cohort = cohortOf(tally.overall);
    return cohort && { cohort, critical: each.filter(isCriticalLine).length };
  };
  const from = measured(lines);
  const to = measured(lines.map((line) => gapClosed(line, position)));
  if (!from || !to) return null;
  const both = (numberOf: (one: NonNullable<typeof from>) => number): Closed => ({ from: numberOf(from), to: numberOf(to) });
  return {
    median: both(({ cohort }) => distributionOf(cohort).median),
    mean: both(({ cohort }) => cohort.mean),
    passing: both(({ cohort }) => cohort.sorted.filter((attainment) => reaches(attainment, passMark)).length),
    critical: both(({ critical }) => critical),
  };
}
