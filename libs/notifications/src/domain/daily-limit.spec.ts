import { isNew, roomToday, startOfToday, startOfTomorrow } from './daily-limit.js';

describe('the daily limit of a new organization', () => {
  it('ends fourteen days after sign-up, to the moment', () => {
    const since = new Date('2026-11-01T09:00:00Z');

    expect(isNew(since, new Date('2026-11-15T08:59:59.999Z'))).toBe(true);
    expect(isNew(since, new Date('2026-11-15T09:00:00Z'))).toBe(false);
  });

  it('is two hundred mails a day', () => {
    expect([roomToday(0), roomToday(199), roomToday(200), roomToday(201)]).toEqual([200, 1, 0, 0]);
  });

  it('counts the day of the organization, not of the machine', () => {
    const now = new Date('2026-11-22T16:30:00Z'); // 01:30 on the 23rd in Tokyo

    expect(startOfToday(now, 'Asia/Tokyo')).toEqual(new Date('2026-11-22T15:00:00Z'));
    expect(startOfTomorrow(now, 'Asia/Tokyo')).toEqual(new Date('2026-11-23T15:00:00Z'));
  });

  it('knows days of 23 and 25 hours', () => {
    const summerBegins = new Date('2026-03-29T12:00:00Z');
    const summerEnds = new Date('2026-10-25T12:00:00Z');

    expect(startOfToday(summerBegins, 'Europe/Berlin')).toEqual(new Date('2026-03-28T23:00:00Z'));
    expect(startOfTomorrow(summerBegins, 'Europe/Berlin')).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(startOfTomorrow(summerEnds, 'Europe/Berlin')).toEqual(new Date('2026-10-25T23:00:00Z'));
  });
});
