import type { AssessmentState } from './assessment-state.js';
import { type Move, mayAnswer, mayMove, TRANSITIONS, type Transition } from './transitions.js';

/** What a supplier's member may do with an assessment now, so that a page never works it out again. */
export interface Abilities {
  readonly answer: boolean;
  readonly submit: boolean;
  readonly recall: boolean;
  readonly refuse: boolean;
}

export function abilitiesIn(state: AssessmentState, permissions: ReadonlySet<string>): Abilities {
  return {
    answer: mayAnswer(state) && isPermitted('start', permissions),
    submit: mayMove(state, 'submit') && isPermitted('submit', permissions),
    recall: mayMove(state, 'recall') && isPermitted('recall', permissions),
    refuse: mayMove(state, 'refuse') && isPermitted('refuse', permissions),
  };
}

function isPermitted(move: Move, permissions: ReadonlySet<string>): boolean {
  const { permission }: Transition = TRANSITIONS[move];
  return permission === null || permissions.has(permission);
}
