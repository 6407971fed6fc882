import { AttainmentTally, cohortOf, distributionOf, gapClosed, isCriticalLine, reaches } from '@app/gap-analysis';
import { isChosen, type ReportFilter } from '../report-filter.js';
import type { AskedSupplier } from './chain.js';
import type { Yardstick } from './yardstick.js';

/** What closing a gap moves. A median may stand still where many move: so it never stands alone. */
export interface ChainState {
  /** Of the attainments over the chosen questions, as the mean is. */
  readonly median: number;
  readonly mean: number;
  /** Suppliers whose attainment over the chosen questions is the baseline's pass mark or more. */
  readonly passing: number;
  /** Suppliers with a must two levels or more below its target, among all questions. */
  readonly critical: number;
}

/** A number as it is, and as it would be if everybody reached the target of one question, all else unchanged. */
export interface Closed {
  readonly from: number;
  readonly to: number;
}

/** What closing one gap for everybody would do. */
export type Closing = Readonly<Record<keyof ChainState, Closed>>;

export interface ChosenChain {
  readonly suppliers: readonly AskedSupplier[];
  readonly yardstick: Pick<Yardstick, 'questions'>;
  readonly filter: ReportFilter;
  readonly passMark: number;
}

/**
 * What the chosen suppliers come to over the chosen questions, as they are or once one gap is closed for everybody. Null for fewer than five
 * members.
 *
 * @param closed position of the question, in catalogue order, from 0; null: nothing is closed
 */
export function chainState({ suppliers, yardstick, filter, passMark }: ChosenChain, closed: number | null): ChainState | null {
  const submitted = suppliers.flatMap(({ submitted: said }) => said?.line ?? []);
  const lines = closed === null ? submitted : submitted.map((line) => gapClosed(line, closed));
  const tally = new AttainmentTally(yardstick.questions, isChosen(filter));
  tally.add(lines.join(' '));
  const cohort = cohortOf(tally.overall);
  if (!cohort) return null;
  return {
    median: distributionOf(cohort).median,
    mean: cohort.mean,
    passing: cohort.sorted.filter((attainment) => reaches(attainment, passMark)).length,
    critical: lines.filter(isCriticalLine).length,
  };
}

/** @param position of the question, in catalogue order, from 0 */
export function closingOf(chain: ChosenChain, position: number): Closing | null {
  const [from, to] = [chainState(chain, null), chainState(chain, position)];
  if (!from || !to) return null;
  const both = (name: keyof ChainState): Closed => ({ from: from[name], to: to[name] });
  return { median: both('median'), mean: both('mean'), passing: both('passing'), critical: both('critical') };
}
