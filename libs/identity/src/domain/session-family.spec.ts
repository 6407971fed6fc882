import { judgeRefresh, type SessionFamily } from './session-family.js';

describe('a refresh token', () => {
  const rotatedAt = new Date('2026-11-22T09:00:00.000Z');
  const family: SessionFamily = {
    id: 'f',
    userId: 'u',
    organizationId: null,
    generation: 5,
    rotatedAt,
    expiresAt: new Date('2026-12-22T09:00:00.000Z'),
    endedAt: null,
  };
  const later = (milliseconds: number) => new Date(rotatedAt.getTime() + milliseconds);

  it.each([
    ['the present one takes the next generation', 5, 3_600_000, 'rotate'],
    ['the one before still counts within 10 s', 4, 9_999, 'repeat'],
    ['the one before ends everything after 10 s', 4, 10_000, 'reused'],
    ['two before end everything at once', 3, 1, 'reused'],
    ['the first ends everything', 1, 9_999, 'reused'],
    ['one that was never given out is worth nothing', 6, 1, 'over'],
  ])('%s', (_what, presented, milliseconds, verdict) => {
    expect(judgeRefresh(family, presented, later(milliseconds))).toBe(verdict);
  });

  it('is worth nothing once the session has ended, whichever it is', () => {
    const ended = { ...family, endedAt: later(5) };

    expect([3, 4, 5].map((presented) => judgeRefresh(ended, presented, later(6)))).toEqual(['over', 'over', 'over']);
  });

  it('is worth nothing from the last moment of the session on', () => {
    expect(judgeRefresh(family, 5, new Date(family.expiresAt.getTime() - 1))).toBe('rotate');
    expect(judgeRefresh(family, 5, family.expiresAt)).toBe('over');
  });
});
