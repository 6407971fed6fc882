import { dayAndMonth, momentIn } from './moments.js';

/** The end of Friday, 18 December 2026 in Japan. */
const DUE = '2026-12-18T14:59:59.999Z';

describe('a moment in a letter', () => {
  it('is stated with weekday, time and zone in Japanese', () => {
    expect(momentIn('ja', DUE, 'Asia/Tokyo')).toBe('2026年12月18日（金）23:59（日本標準時）');
  });

  it('is stated with weekday, time and zone in English', () => {
    expect(momentIn('en', DUE, 'Asia/Tokyo')).toBe('Friday, 18 December 2026, 23:59 (Japan Standard Time)');
  });

  it('is the same moment on the clocks of another zone, midnight as 00', () => {
    expect(momentIn('en', '2026-12-18T23:05:00Z', 'Europe/Berlin')).toBe('Saturday, 19 December 2026, 00:05 (Central European Time)');
  });

  it('names its day as it falls in the zone', () => {
    expect(dayAndMonth('ja', '2026-12-31T15:00:00Z', 'Asia/Tokyo')).toBe('1月1日');
    expect(dayAndMonth('en', '2026-12-31T15:00:00Z', 'UTC')).toBe('31 December');
  });
});
