import { quartersUntil } from './quarters.js';

describe('the quarters of the demo', () => {
  const now = new Date('2026-11-22T16:00:00Z');

  it('are three that are over and one that runs', () => {
    const quarters = quartersUntil(now);

    expect(quarters.map(({ isRunning }) => isRunning)).toEqual([false, false, false, true]);
    expect(quarters.map(({ issuedAt }) => issuedAt.toISOString())).toEqual([
      '2026-02-19T01:00:00.000Z',
      '2026-05-21T01:00:00.000Z',
      '2026-08-20T01:00:00.000Z',
      '2026-11-10T01:00:00.000Z',
    ]);
    expect(quarters.map(({ dueDay }) => dueDay)).toEqual(['2026-03-19', '2026-06-18', '2026-09-17', '2026-12-08']);
  });

  it('remind of the one that runs only', () => {
    expect(quartersUntil(now).map(({ reminderDays }) => reminderDays)).toEqual([[], [], [], [7, 3, 0]]);
  });
});
