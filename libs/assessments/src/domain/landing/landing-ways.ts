import type { LandingState } from './landing.js';

/** What the bearer of a personal link can do while nobody is signed in. */
export const VISITOR_WAYS = ['claim', 'sign_in', 'hand_over'] as const;
export type VisitorWay = (typeof VISITOR_WAYS)[number];

/** What somebody signed in can do with it. */
export const OWN_WAYS = ['go_on', 'connect', 'claim_as_me', 'hand_over'] as const;
export type OwnWay = (typeof OWN_WAYS)[number];

/** Where a link leads at this moment. */
export interface Landed {
  readonly state: LandingState;
  /** Whether somebody has made the supplier's organization theirs. */
  readonly claimed: boolean;
}

/** What would succeed; nothing else is worth a button. An address that has an account signs in: it does not get a second one. */
export function visitorWays({ state, claimed }: Landed, accountExists: boolean): VisitorWay[] {
  if (state === 'fresh') return claimed || accountExists ? ['sign_in', 'hand_over'] : ['claim', 'sign_in', 'hand_over'];
  return state === 'sign_in' || (state === 'expired' && claimed) ? ['sign_in'] : [];
}

/**
 * The same for somebody signed in.
 *
 * @param isHome whether the assessment is with an organization where they may read it: then one goes on there, and the link has no more to say
 * @param mayConnect whether one of their organizations could take the place of the unclaimed one
 */
export function ownWays({ state, claimed }: Landed, isHome: boolean, mayConnect: boolean): OwnWay[] {
  if (state === 'cancelled' || state === 'refused') return [];
  if (isHome) return ['go_on'];
  if (state !== 'fresh') return [];
  if (claimed) return ['hand_over'];
  return mayConnect ? ['connect', 'claim_as_me', 'hand_over'] : ['claim_as_me', 'hand_over'];
}
