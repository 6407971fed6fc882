import { type AssessmentState, isAwaited, isClosed } from '../assessment-state.js';

/**
 * What the page behind a personal link offers:
 * - `fresh`: to begin, or to name a colleague
 * - `sign_in`: the link was used, or the answers are in; sign in to go on
 * - `expired`: to ask the sender for a new one
 * - `cancelled`, `refused`: nothing, it is over; whom to ask
 */
export type LandingState = 'fresh' | 'sign_in' | 'expired' | 'cancelled' | 'refused';

/** How the assessment ended comes before how the link did: who is no longer asked need not look for a new link. */
export function landingState(link: 'open' | 'used' | 'revoked' | 'expired', state: AssessmentState): LandingState {
  if (isClosed(state)) return state === 'refused' ? 'refused' : 'cancelled';
  if (link === 'revoked') return 'cancelled';
  if (link === 'used' || !isAwaited(state)) return 'sign_in';
  return link === 'expired' ? 'expired' : 'fresh';
}
