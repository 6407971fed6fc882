import { renderSerial } from './serial-date.js';

describe('renderSerial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [46_348, '2026-11-22'],
    [2_958_465, '9999-12-31'],
  ])('reads day %d as %s', (serial, day) => {
    expect(renderSerial(serial, 'date', false)).toBe(day);
  });

  it('counts from 1904 in workbooks that began on a Macintosh', () => {
    expect(renderSerial(0, 'date', true)).toBe('1904-01-01');
  });

  it.each([
    [46_348.5, '2026-11-22T12:00:00'],
    [46_348.999_999_999, '2026-11-23T00:00:00'],
    [46_348 + 1.5 / 86_400, '2026-11-22T00:00:01.500'],
  ])('reads moment %d as %s', (serial, moment) => {
    expect(renderSerial(serial, 'datetime', false)).toBe(moment);
  });

  it('shows only the clock where the format shows only the clock', () => {
    expect(renderSerial(46_348.25, 'time', false)).toBe('06:00:00');
  });

  it('lets durations pass midnight', () => {
    expect(renderSerial(1.510_416_666_666_666_7, 'elapsed', false)).toBe('36:15:00');
  });

  it.each([-1, 2_958_466, 1e300])('leaves %d a number, because Excel has no such day', (serial) => {
    expect(renderSerial(serial, 'date', false)).toBeNull();
  });
});
