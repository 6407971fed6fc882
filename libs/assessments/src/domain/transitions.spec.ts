import { ASSESSMENT_STATES, type AssessmentState } from './assessment-state.js';
import { type Move, mayAnswer, mayMove, TRANSITIONS } from './transitions.js';

/** product.md, "States of an assessment", read by hand: each state and the moves that lead on from it today. */
const MOVES: Readonly<Record<AssessmentState, readonly Move[]>> = {
  issued: ['open', 'start', 'refuse', 'cancel'],
  opened: ['start', 'refuse', 'cancel'],
  in_progress: ['submit', 'refuse', 'cancel'],
  awaiting_sign_off: ['refuse', 'cancel'],
  submitted: ['recall', 'cancel'],
  in_review: ['cancel'],
  returned: ['start', 'refuse', 'cancel'],
  accepted: [],
  refused: [],
  cancelled: [],
};
const ALL_MOVES: readonly Move[] = ['open', 'start', 'submit', 'recall', 'refuse', 'cancel'];

describe('the moves of an assessment', () => {
  it('are all in the table that is checked here', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...ALL_MOVES].sort());
  });

  it.each(ASSESSMENT_STATES.flatMap((state) => ALL_MOVES.map((move) => ({ state, move, allowed: MOVES[state].includes(move) }))))(
    '$move from $state: $allowed',
    ({ state, move, allowed }) => {
      expect(mayMove(state, move)).toBe(allowed);
    },
  );

  it.each([
    ['open', 'opened', 'supplier', null],
    ['start', 'in_progress', 'supplier', 'answers.write'],
    ['submit', 'submitted', 'supplier', 'assessments.submit'],
    ['recall', 'in_progress', 'supplier', 'assessments.submit'],
    ['refuse', 'refused', 'supplier', 'assessments.submit'],
    ['cancel', 'cancelled', 'buyer', 'campaigns.write'],
  ] as const)('%s leads to %s, by the %s with %s', (move, to, side, permission) => {
    expect(TRANSITIONS[move]).toMatchObject({ to, side, permission });
  });

  it('let answers be written before submission and after a return, and at no other time', () => {
    const writable = ASSESSMENT_STATES.filter(mayAnswer);

    expect(writable).toEqual(['issued', 'opened', 'in_progress', 'returned']);
  });
});
