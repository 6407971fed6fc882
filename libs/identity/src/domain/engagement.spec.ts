import { engagementEnd } from './engagement.js';

const NOW = new Date('2026-11-28T03:00:00Z');

describe('the end of an engagement', () => {
  it('is the last moment of its day where the organization is', () => {
    expect(engagementEnd('2026-12-31', 'Asia/Tokyo', NOW)).toEqual(new Date('2026-12-31T14:59:59.999Z'));
  });

  it('may be today', () => {
    expect(engagementEnd('2026-11-28', 'Asia/Tokyo', NOW)).toEqual(new Date('2026-11-28T14:59:59.999Z'));
  });

  it('may lie a year ahead, and not later', () => {
    expect(engagementEnd('2027-11-28', 'Asia/Tokyo', NOW)).toEqual(new Date('2027-11-28T14:59:59.999Z'));
    expect(() => engagementEnd('2027-11-30', 'Asia/Tokyo', NOW)).toThrow(expect.objectContaining({ code: 'engagement_day_far' }));
  });

  it.each([
    ['2026-11-27', 'engagement_day_past'],
    ['2026-11-31', 'engagement_day_invalid'],
    ['soon', 'engagement_day_invalid'],
  ])('is not %s: %s', (day, code) => {
    expect(() => engagementEnd(day, 'Asia/Tokyo', NOW)).toThrow(expect.objectContaining({ code }));
  });
});
