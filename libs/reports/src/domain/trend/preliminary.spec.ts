import { preliminaryOf, preliminaryTogether } from './preliminary.js';

const DUE = new Date('2026-09-30T14:59:59Z');
const SOON_AFTER = new Date('2026-10-05T00:00:00Z');
const LONG_AFTER = new Date('2026-12-01T00:00:00Z');

describe('the numbers of a campaign', () => {
  it('may move until it is due, and for a month after it while an answer is missing', () => {
    expect(preliminaryOf({ asked: 60, submitted: 59 }, DUE, new Date('2026-09-01T00:00:00Z'))).toBe('running');
    expect(preliminaryOf({ asked: 60, submitted: 59 }, DUE, SOON_AFTER)).toBe('running');
    expect(preliminaryOf({ asked: 60, submitted: 60 }, DUE, SOON_AFTER)).toBeNull();
  });

  it('are of few when fewer than half have answered in the end', () => {
    expect(preliminaryOf({ asked: 60, submitted: 29 }, DUE, LONG_AFTER)).toBe('few');
    expect(preliminaryOf({ asked: 60, submitted: 30 }, DUE, LONG_AFTER)).toBeNull();
  });

  it('are of nobody where nobody was asked', () => {
    expect(preliminaryOf({ asked: 0, submitted: 0 }, DUE, SOON_AFTER)).toBeNull();
  });

  it('may move with another campaign, where only those count who answered in both', () => {
    expect(preliminaryTogether([{ preliminary: null }, { preliminary: 'running' }])).toEqual([
      { preliminary: 'beside' },
      { preliminary: 'running' },
    ]);
    expect(preliminaryTogether([{ preliminary: null }, { preliminary: null }])).toEqual([{ preliminary: null }, { preliminary: null }]);
  });
});
