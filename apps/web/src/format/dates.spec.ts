import { deadline, zonedMoment } from './dates';

const TOKYO = 'Asia/Tokyo';

describe('A deadline', () => {
  it('says its year where that is not the current one', () => {
    expect(deadline('2027-01-08T14:59:00Z', TOKYO, 'ja', new Date('2026-11-28T03:00:00Z'))).toMatch(/^2027年1月8日.+23:59 JST$/);
    expect(deadline('2027-01-08T14:59:00Z', TOKYO, 'en', new Date('2026-11-28T03:00:00Z'))).toMatch(/ 8 Jan 2027.+23:59 /);
  });

  it('says no year where it is the current one, on the clock where it was set', () => {
    // There it is new year's day already.
    expect(deadline('2027-01-08T14:59:00Z', TOKYO, 'ja', new Date('2026-12-31T15:00:00Z'))).toMatch(/^1月8日/);
  });
});

describe('A moment that is held against a file', () => {
  it('has its year and its zone', () => {
    expect(zonedMoment('2026-11-28T03:32:00Z', 'ja', TOKYO)).toMatch(/^2026年11月28日.+12:32 JST$/);
    expect(zonedMoment('2026-11-28T03:32:00Z', 'en', TOKYO)).toMatch(/28 Nov 2026.+12:32 GMT\+9$/);
  });
});
