import type { NamedPhase } from '../../campaign/phases.service.js';
import { DistributionView, presentDistribution } from '../submission/summary.dto.js';

export class PhaseMemberView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  /** Over all questions, as it always is. */
  standing: 'critical' | 'major' | 'minor' | 'conforming' | 'incomplete';
  /** 0..1, over the questions of the phase. */
  attainment: number;
  mustGaps: number;
}

export class PhaseFiguresView {
  phase: 'intrusion' | 'post_intrusion';
  /** Chosen questions that count in it. */
  questions: number;
  /** Null for fewer than five members. */
  attainment: DistributionView | null;
  mustGaps: number;
  /** Suppliers with an attainment in it. */
  measured: number;
  /** The weakest of them first. */
  weakest: PhaseMemberView[];
}

/** Both phases, or the one that the filter leaves. */
export class PhaseFiguresListView {
  items: PhaseFiguresView[];
}

export function presentPhases(phases: readonly NamedPhase[]): PhaseFiguresListView {
  return {
    items: phases.map(({ attainment, weakest, ...phase }) => ({
      ...phase,
      attainment: presentDistribution(attainment),
      weakest: weakest.map(({ code: _code, ...member }) => member),
    })),
  };
}
