import type { AssessmentState } from './assessment-state.js';

export interface Transition {
  readonly from: readonly AssessmentState[];
  readonly to: AssessmentState;
  readonly side: 'buyer' | 'supplier';
  /** What a member must be allowed to do; null: the bearer of the personal link does it. */
  readonly permission: 'answers.write' | 'assessments.submit' | 'campaigns.write' | null;
}

/**
 * Who may move an assessment from where to where (product.md, "States of an assessment").
 * A move that is not here does not exist; review and sign-off by a second person will add theirs.
 */
export const TRANSITIONS = {
  open: { from: ['issued'], to: 'opened', side: 'supplier', permission: null },
  /** The first answer, also the first one after a return. */
  start: { from: ['issued', 'opened', 'returned'], to: 'in_progress', side: 'supplier', permission: 'answers.write' },
  submit: { from: ['in_progress'], to: 'submitted', side: 'supplier', permission: 'assessments.submit' },
  /** Until the review began. */
  recall: { from: ['submitted'], to: 'in_progress', side: 'supplier', permission: 'assessments.submit' },
  refuse: {
    from: ['issued', 'opened', 'in_progress', 'awaiting_sign_off', 'returned'],
    to: 'refused',
    side: 'supplier',
    permission: 'assessments.submit',
  },
  /** What was submitted stays readable; what was accepted is over. */
  cancel: {
    from: ['issued', 'opened', 'in_progress', 'awaiting_sign_off', 'submitted', 'in_review', 'returned'],
    to: 'cancelled',
    side: 'buyer',
    permission: 'campaigns.write',
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type Move = keyof typeof TRANSITIONS;

export function mayMove(state: AssessmentState, move: Move): boolean {
  const { from }: Transition = TRANSITIONS[move];
  return from.includes(state);
}

/** Answers are written from the first look until the submission, and again once the buyer sends them back. */
export function mayAnswer(state: AssessmentState): boolean {
  return state === 'in_progress' || mayMove(state, 'start');
}
