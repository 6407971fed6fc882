import { stateOfLink } from './link.js';

describe('a link', () => {
  const expiresAt = new Date('2026-11-30T14:59:59.999Z');
  const earlier = new Date('2026-11-20T00:00:00Z');
  const fresh = { usedAt: null, revokedAt: null, expiresAt };

  it('is open until its last moment', () => {
    expect(stateOfLink(fresh, new Date('2026-11-30T14:59:59.998Z'))).toBe('open');
    expect(stateOfLink(fresh, expiresAt)).toBe('expired');
  });

  it('says that it was used even after it has expired, since it leads on to sign-in', () => {
    expect(stateOfLink({ ...fresh, usedAt: earlier }, new Date('2027-01-01T00:00:00Z'))).toBe('used');
  });

  it('says that it was revoked before anything else', () => {
    expect(stateOfLink({ ...fresh, usedAt: earlier, revokedAt: earlier }, new Date('2027-01-01T00:00:00Z'))).toBe('revoked');
  });
});
