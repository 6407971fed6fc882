import { isNew, roomToday } from './daily-limit.js';

describe('the daily limit of a new organization', () => {
  it('ends fourteen days after sign-up, to the moment', () => {
    const since = new Date('2026-11-01T09:00:00Z');

    expect(isNew(since, new Date('2026-11-15T08:59:59.999Z'))).toBe(true);
    expect(isNew(since, new Date('2026-11-15T09:00:00Z'))).toBe(false);
  });

  it('is two hundred mails a day', () => {
    expect([roomToday(0), roomToday(199), roomToday(200), roomToday(201)]).toEqual([200, 1, 0, 0]);
  });
});
