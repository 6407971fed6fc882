import { isBelowMiddleHalf } from './below-middle-half.js';

describe('Below the middle half', () => {
  it('is whoever reads a smaller number than the lower quartile', () => {
    expect(isBelowMiddleHalf(0.614, 0.62)).toBe(true);
  });

  it('is nobody whose own value is the quartile, though that was rounded up', () => {
    // Five with 61.6 % each: their quartile is told as 62 %.
    expect(isBelowMiddleHalf(0.616, 0.62)).toBe(false);
  });

  it('is nobody whose own value is the quartile, though that was rounded down', () => {
    expect(isBelowMiddleHalf(0.614, 0.61)).toBe(false);
  });
});
