import { isCorporateNumber } from './corporate-number.js';

describe('a corporate number', () => {
  // 7000012050002 is the National Tax Agency's own number. By hand: 2·1+0·2+0·1+0·2+5·1+0·2+2·1+1·2+0·1+0·2+0·1+0·2 = 11; 9 − 11 mod 9 = 7.
  // 8000012010038 is the Digital Agency's: 8·1+3·2+0·1+0·2+1·1+0·2+2·1+1·2+0+0+0+0 = 19; 9 − 1 = 8.
  // The others are worked examples published elsewhere; 7123456789012: 2+2+0+18+8+14+6+10+4+6+2+2 = 74; 9 − 2 = 7.
  it.each(['7000012050002', '8000012010038', '7123456789012', '4011001098993', '2120901007402'])(
    '%s has its right check digit',
    (number) => {
      expect(isCorporateNumber(number)).toBe(true);
    },
  );

  it('has the check digit 9, never 0, where the sum is a multiple of nine', () => {
    // 9·1 = 9; 9 − 9 mod 9 = 9
    expect(isCorporateNumber('9000000000009')).toBe(true);
    expect(isCorporateNumber('0000000000009')).toBe(false);
  });

  it.each([
    ['another check digit', '6000012050002'],
    ['two neighbours exchanged', '7000021050002'],
    ['two digits exchanged', '7000012500002'],
    ['twelve digits', '700001205000'],
    ['fourteen digits', '70000120500021'],
    ['a letter', '700001205000a'],
    ['full-width digits', '７０００012050002'],
    ['a line break behind it', '7000012050002\n'],
  ])('is not one with %s', (_what, number) => {
    expect(isCorporateNumber(number)).toBe(false);
  });
});
