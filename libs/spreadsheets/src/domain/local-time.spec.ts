import { momentOn } from './local-time.js';
import { WallClock } from './wall-clock.js';

const berlin = new WallClock('Europe/Berlin');

describe('momentOn', () => {
  it.each([
    ['2026-11-22T10:00:00', '2026-11-22T09:00:00.000Z'],
    ['2026-07-01T10:00:00.250', '2026-07-01T08:00:00.250Z'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
  ])('knows which moment clocks in Berlin show as %s', (shown, moment) => {
    expect(momentOn(berlin, shown)).toBe(moment);
  });

  it('leaves everything else as it is', () => {
    expect(['2026-11-22', 'a', 1, null].map((value) => momentOn(berlin, value))).toEqual(['2026-11-22', 'a', 1, null]);
  });
});
