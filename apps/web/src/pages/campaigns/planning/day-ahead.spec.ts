import { dayAhead } from './day-ahead';

describe('a day ahead', () => {
  it('is counted by the calendar, across months and years', () => {
    expect(dayAhead(30, new Date(2026, 11, 15, 23, 50))).toBe('2027-01-14');
  });
});
