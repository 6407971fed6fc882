/** The states of an assessment (product.md, "States of an assessment"). Overdue is no state: it follows from the due moment. */
export const ASSESSMENT_STATES = [
  'issued',
  'opened',
  'in_progress',
  'awaiting_sign_off',
  'submitted',
  'in_review',
  'returned',
  'accepted',
  'refused',
  'cancelled',
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** The supplier still has something to do: it may be reminded, and it can be late. */
export const AWAITED_STATES = [
  'issued',
  'opened',
  'in_progress',
  'awaiting_sign_off',
  'returned',
] as const satisfies readonly AssessmentState[];

/** Nothing happens any more, whoever asks. */
export const CLOSED_STATES = ['refused', 'cancelled'] as const satisfies readonly AssessmentState[];

export function isAwaited(state: AssessmentState): boolean {
  return AWAITED_STATES.some((awaited) => awaited === state);
}

export function isClosed(state: AssessmentState): boolean {
  return CLOSED_STATES.some((closed) => closed === state);
}

/** Whether the supplier has let the due moment pass. A submission that came late is marked on itself, not here. */
export function isOverdue({ state, dueAt }: { readonly state: AssessmentState; readonly dueAt: Date }, now: Date): boolean {
  return isAwaited(state) && now > dueAt;
}
