import { type Distribution, spreadOf, type TalliedSubmission, weakerFirst } from '@app/gap-analysis';
import { isChosen, PHASES, type ReportFilter } from '../report-filter.js';
import type { Chain } from './chain.js';
import { exposureOf } from './yardstick.js';

type ReportPhase = (typeof PHASES)[number];

const PART = { intrusion: 'intrusion', post_intrusion: 'postIntrusion' } as const satisfies Record<ReportPhase, keyof TalliedSubmission>;

/** One supplier over the questions of a phase. */
export interface PhaseMember {
  readonly relationshipId: string;
  readonly code: string;
  /** 0..1 */
  readonly attainment: number;
  readonly mustGaps: number;
}

/** A chain before an intruder is in, or after. A question that helps in both counts in both. */
export interface PhaseFigures {
  readonly phase: ReportPhase;
  /** Chosen questions that the campaign could ask and that count in it. */
  readonly questions: number;
  /** Null for fewer than five members. */
  readonly attainment: Distribution | null;
  readonly mustGaps: number;
  /** The weakest first, then by code; who has nothing applicable in the phase is left out. */
  readonly members: readonly PhaseMember[];
}

/**
 * The two phases side by side, or the one that the filter leaves.
 *
 * @param chain counted over what the filter chooses
 * @param asked the keys of the questions that the campaign could ask
 */
export function phaseFigures({ suppliers, yardstick, tally }: Chain, filter: ReportFilter, asked: ReadonlySet<string>): PhaseFigures[] {
  const tallied = suppliers.flatMap(({ relationshipId, code, classes, submitted }) =>
    submitted ? [{ relationshipId, code, parts: tally.add(submitted.line, exposureOf(yardstick, classes)) }] : [],
  );
  return PHASES.filter((phase) => filter.phases?.includes(phase) ?? true).map((phase) => {
    const isIn = isChosen({ ...filter, phases: [phase] });
    const measured = tallied.map(({ parts, ...supplier }) => ({ ...supplier, ...parts[PART[phase]] }));
    return {
      phase,
      questions: yardstick.questions.filter((question) => asked.has(question.key) && isIn(question)).length,
      attainment: spreadOf(measured.map(({ attainment }) => attainment)),
      mustGaps: measured.reduce((sum, { mustGaps }) => sum + mustGaps, 0),
      members: measured.flatMap(({ attainment, ...one }) => (attainment === null ? [] : [{ ...one, attainment }])).toSorted(weakerFirst),
    };
  });
}
