import { dayIn, endOfDay, isTimeZone, startOfToday, startOfTomorrow } from './clock.js';

describe('the end of a day', () => {
  it.each([
    // Tokyo is nine hours ahead of UTC all year.
    ['2026-04-30', 'Asia/Tokyo', '2026-04-30T14:59:59.999Z'],
    // Berlin is two hours ahead in summer, one in winter; on these two days the clocks change.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z'],
    // Half an hour off the others.
    ['2026-01-01', 'Asia/Kolkata', '2026-01-01T18:29:59.999Z'],
    // The date line lies between them.
    ['2026-01-01', 'Pacific/Kiritimati', '2026-01-01T09:59:59.999Z'],
    ['2026-01-01', 'Pacific/Pago_Pago', '2026-01-02T10:59:59.999Z'],
    ['2028-02-29', 'UTC', '2028-02-29T23:59:59.999Z'],
  ])('of %s in %s is %s', (day, zone, moment) => {
    expect(endOfDay(day, zone).toISOString()).toBe(moment);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-4-1', '2026-04-30T00:00:00Z', ''])('is not known of %j', (day) => {
    expect(() => endOfDay(day, 'Asia/Tokyo')).toThrow(RangeError);
  });

  it('is not known in a zone that does not exist', () => {
    expect(() => endOfDay('2026-04-30', 'Asia/Nowhere')).toThrow(RangeError);
    expect(isTimeZone('Asia/Nowhere')).toBe(false);
    expect(isTimeZone('Asia/Tokyo')).toBe(true);
  });
});

describe('today', () => {
  it('is a different day at the same moment, here and there', () => {
    const now = new Date('2026-11-22T16:30:00Z'); // 01:30 on the 23rd in Tokyo, 11:30 on the 22nd in New York

    expect([dayIn(now, 'Asia/Tokyo'), dayIn(now, 'America/New_York')]).toEqual(['2026-11-23', '2026-11-22']);
    expect(startOfToday(now, 'Asia/Tokyo')).toEqual(new Date('2026-11-22T15:00:00Z'));
    expect(startOfTomorrow(now, 'Asia/Tokyo')).toEqual(new Date('2026-11-23T15:00:00Z'));
    expect(startOfToday(now, 'America/New_York')).toEqual(new Date('2026-11-22T05:00:00Z'));
  });

  it('may have 23 or 25 hours', () => {
    const summerBegins = new Date('2026-03-29T12:00:00Z');
    const lastHour = new Date('2026-10-25T22:30:00Z'); // 23:30 in Berlin, 25 hours less 30 minutes after midnight

    expect(startOfToday(summerBegins, 'Europe/Berlin')).toEqual(new Date('2026-03-28T23:00:00Z'));
    expect(startOfTomorrow(summerBegins, 'Europe/Berlin')).toEqual(new Date('2026-03-29T22:00:00Z'));
    expect(startOfToday(lastHour, 'Europe/Berlin')).toEqual(new Date('2026-10-24T22:00:00Z'));
    expect(startOfTomorrow(lastHour, 'Europe/Berlin')).toEqual(new Date('2026-10-25T23:00:00Z'));
  });
});
