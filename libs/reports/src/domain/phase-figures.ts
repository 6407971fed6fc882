import { ChainTally, type Distribution, spreadOf, weakerFirst } from '@app/gap-analysis';

import type { AskedSupplier } from './chain.js';
import { isChosen, PHASES, type ReportFilter } from './report-filter.js';
import { exposureOf, type Yardstick } from './yardstick.js';

type ReportPhase = (typeof PHASES)[number];

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

/** The two phases side by side, or the one that the filter leaves. @param asked the keys of the questions that the campaign could ask */
export function phaseFigures(
  suppliers: readonly AskedSupplier[],
  yardstick: Yardstick,
  filter: ReportFilter,
  asked: ReadonlySet<string>,
): PhaseFigures[] {
  return PHASES.filter((phase) => filter.phases?.includes(phase) ?? true).map((phase) => {
    const isIn = isChosen({ ...filter, phases: [phase] });
    const tally = new ChainTally(yardstick.questions, isIn);
    const measured = suppliers.flatMap(({ relationshipId, code, classes, submitted }) =>
      submitted ? [{ relationshipId, code, ...tally.add(submitted.line, exposureOf(yardstick, classes)) }] : [],
    );
    return {
      phase,
      questions: yardstick.questions.filter((question) => asked.has(question.key) && isIn(question)).length,
      attainment: spreadOf(measured.map(({ attainment }) => attainment)),
      mustGaps: measured.reduce((sum, { mustGaps }) => sum + mustGaps, 0),
      members: measured
        .flatMap(({ relationshipId, code, attainment, mustGaps }) =>
          attainment === null ? [] : [{ relationshipId, code, attainment, mustGaps }],
        )
        .toSorted(weakerFirst),
    };
  });
}
