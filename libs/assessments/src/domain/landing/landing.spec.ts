import { landingState } from './landing.js';

describe('landingState', () => {
  it.each(['issued', 'opened', 'in_progress', 'awaiting_sign_off', 'returned'] as const)('offers to begin while it is %s', (state) => {
    expect(landingState('open', state)).toBe('fresh');
  });

  it.each(['submitted', 'in_review', 'accepted'] as const)('leads to sign-in once it is %s', (state) => {
    expect(landingState('open', state)).toBe('sign_in');
  });

  it('leads to sign-in after the link was used', () => {
    expect(landingState('used', 'in_progress')).toBe('sign_in');
  });

  it('says that a link has expired', () => {
    expect(landingState('expired', 'opened')).toBe('expired');
  });

  it('says that it was cancelled, whatever became of the link', () => {
    const states = (['open', 'used', 'revoked', 'expired'] as const).map((link) => landingState(link, 'cancelled'));

    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('says that a link was withdrawn while the assessment goes on', () => {
    expect(landingState('revoked', 'opened')).toBe('cancelled');
  });

  it('says that the firm has declined', () => {
    expect(landingState('used', 'refused')).toBe('refused');
  });
});
