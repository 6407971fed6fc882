import { ASSESSMENT_STATES, type AssessmentState, isClosed } from '../assessment-state.js';
import type { CampaignProgress } from './campaign-assessments.js';

/** What is known of the assessments of one campaign that are in one state. */
export interface StateFigures {
  readonly state: AssessmentState;
  readonly count: number;
  readonly answered: number;
  readonly total: number;
  readonly overdue: number;
  readonly submitted: number;
}

export function campaignProgress(figures: readonly StateFigures[]): CampaignProgress {
  const counts = new Map(figures.map(({ state, count }) => [state, count]));
  const open = figures.filter(({ state }) => !isClosed(state));
  return {
    assessments: sum(figures, ({ count }) => count),
    states: statesOf((state) => counts.get(state) ?? 0),
    answered: sum(open, ({ answered }) => answered),
    total: sum(open, ({ total }) => total),
    overdue: sum(figures, ({ overdue }) => overdue),
    submitted: sum(figures, ({ submitted }) => submitted),
  };
}

function statesOf(count: (state: AssessmentState) => number): Readonly<Record<AssessmentState, number>> {
  return Object.fromEntries(ASSESSMENT_STATES.map((state) => [state, count(state)])) as Record<AssessmentState, number>;
}

function sum(figures: readonly StateFigures[], of: (figure: StateFigures) => number): number {
  return figures.reduce((total, figure) => total + of(figure), 0);
}
