import type { AssessmentState } from '../assessment-state.js';
import { refuse } from '../problems.js';
import { mayAnswer } from '../transitions.js';

/** @throws AppError that says why answers cannot be changed in this state, and what can be done instead */
export function refuseUnlessOpen(state: AssessmentState): void {
  if (mayAnswer(state)) return;
  refuseIfClosed(state);
  throw refuse('assessment_with_buyer');
}

/** @throws AppError `assessment_cancelled`, `assessment_refused` */
export function refuseIfClosed(state: AssessmentState): void {
  if (state === 'cancelled') throw refuse('assessment_cancelled');
  if (state === 'refused') throw refuse('assessment_refused');
}
