import { cleanDay } from './calendar-day.js';

describe('a calendar day', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['2026-4-1', '2026-04-01'],
    ['2028-02-29', '2028-02-29'],
    ['2026-04-01T00:00:00', '2026-04-01'],
  ])('is read from %s', (raw, day) => {
    expect(cleanDay(raw, 'contractBegins')).toBe(day);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026/4/31',
    '0026-04-01',
    '1899-12-31',
    '04/01/2026',
    '2026-04/01',
    '令和8年4月1日',
    '46113',
    '2026-04-01T12:00:00',
  ])('is not read from %s', (raw) => {
    expect(() => cleanDay(raw, 'contractBegins')).toThrow(expect.objectContaining({ code: 'day_invalid', field: 'contractBegins' }));
  });
});
