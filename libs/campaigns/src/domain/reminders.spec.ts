import { reminderMoments } from './reminders.js';

/** 30 April 2026, 23:59:59.999 in Tokyo (UTC+9). */
const due = new Date('2026-04-30T14:59:59.999Z');
const now = new Date('2026-04-01T00:00:00Z');

describe('reminder moments', () => {
  it('lie at nine in the morning of the days before the due day', () => {
    expect(reminderMoments(due, [7, 1], now)).toEqual([
      { daysBefore: 7, at: new Date('2026-04-23T00:00:00Z') },
      { daysBefore: 1, at: new Date('2026-04-29T00:00:00Z') },
    ]);
  });

  it('may lie on the due day and after it', () => {
    const moments = reminderMoments(due, [0, -3], now).map(({ at }) => at.toISOString());

    expect(moments).toEqual(['2026-04-30T00:00:00.000Z', '2026-05-03T00:00:00.000Z']);
  });

  it('leave out what has passed', () => {
    expect(reminderMoments(due, [7, 1], new Date('2026-04-25T00:00:00Z')).map(({ daysBefore }) => daysBefore)).toEqual([1]);
  });

  it('come once for a day named twice', () => {
    expect(reminderMoments(due, [3, 3], now)).toHaveLength(1);
  });
});
