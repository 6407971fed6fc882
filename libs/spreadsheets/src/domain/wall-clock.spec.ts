import { WallClock } from './wall-clock.js';

function shown(timeZone: string, moment: string): string {
  return new WallClock(timeZone).at(new Date(moment)).toISOString();
}

describe('WallClock', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-22T15:30:00.123Z', '2026-11-23T00:30:00.123Z'],
    ['UTC', '2026-11-22T15:30:00Z', '2026-11-22T15:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-22T15:30:00Z', '2026-11-22T21:15:00.000Z'],
    ['America/New_York', '2026-11-22T15:30:00Z', '2026-11-22T10:30:00.000Z'],
    ['America/New_York', '2026-11-01T05:59:59Z', '2026-11-01T01:59:59.000Z'],
    ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01T01:00:00.000Z'],
  ])('tells what clocks in %s show at %s', (timeZone, moment, local) => {
    expect(shown(timeZone, moment)).toBe(local);
  });

  it('follows the clocks when they change between two questions', () => {
    const clock = new WallClock('Europe/Berlin');

    const times = ['2026-10-25T00:59:00Z', '2026-10-25T01:01:00Z', '2026-10-25T00:59:00Z'].map((moment) =>
      clock.at(new Date(moment)).toISOString(),
    );

    expect(times).toEqual(['2026-10-25T02:59:00.000Z', '2026-10-25T02:01:00.000Z', '2026-10-25T02:59:00.000Z']);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new WallClock('Mars/Olympus')).toThrow(RangeError);
  });
});
