import { ownWays, visitorWays } from './landing-ways.js';

const unclaimed = { state: 'fresh', claimed: false } as const;

describe('visitorWays', () => {
  it('lead to a new account, or to one that is there, while nobody has claimed', () => {
    expect(visitorWays(unclaimed, false)).toEqual(['claim', 'sign_in', 'hand_over']);
  });

  it('lead to sign-in where the address has an account', () => {
    expect(visitorWays(unclaimed, true)).toEqual(['sign_in', 'hand_over']);
  });

  it.each([true, false])('make no account once the organization is claimed (the address has one: %s)', (accountExists) => {
    expect(visitorWays({ state: 'fresh', claimed: true }, accountExists)).toEqual(['sign_in', 'hand_over']);
  });

  it('lead to sign-in alone after the link was used', () => {
    expect(visitorWays({ state: 'sign_in', claimed: true }, true)).toEqual(['sign_in']);
  });

  it('let members sign in whose link has expired, and nobody begin', () => {
    expect(visitorWays({ state: 'expired', claimed: true }, true)).toEqual(['sign_in']);
    expect(visitorWays({ state: 'expired', claimed: false }, false)).toEqual([]);
  });

  it.each(['cancelled', 'refused'] as const)('are none once it was %s', (state) => {
    expect(visitorWays({ state, claimed: true }, true)).toEqual([]);
  });
});

describe('ownWays', () => {
  it('lead to claiming where the person manages no organization that could answer', () => {
    expect(ownWays(unclaimed, false, false)).toEqual(['claim_as_me', 'hand_over']);
  });

  it('put connecting first where one could', () => {
    expect(ownWays(unclaimed, false, true)).toEqual(['connect', 'claim_as_me', 'hand_over']);
  });

  it.each(['fresh', 'sign_in', 'expired'] as const)('lead on where the assessment is with an organization of theirs (%s)', (state) => {
    expect(ownWays({ state, claimed: true }, true, false)).toEqual(['go_on']);
  });

  it('leave only a colleague where others have claimed', () => {
    expect(ownWays({ state: 'fresh', claimed: true }, false, true)).toEqual(['hand_over']);
  });

  it.each(['sign_in', 'expired'] as const)('are none for somebody without a part in it (%s)', (state) => {
    expect(ownWays({ state, claimed: true }, false, true)).toEqual([]);
  });

  it.each(['cancelled', 'refused'] as const)('are none once it was %s', (state) => {
    expect(ownWays({ state, claimed: true }, true, true)).toEqual([]);
  });
});
