import { checkDigitOf, cleanCorporateNumber } from './corporate-number.js';

describe('a corporate number', () => {
  // 7000012050002 is the National Tax Agency's own number. By hand: 2·1+0·2+0·1+0·2+5·1+0·2+2·1+1·2+0·1+0·2+0·1+0·2 = 11; 9 − 11 mod 9 = 7.
  // 8000012010038 is the Digital Agency's: 8·1+3·2+0·1+0·2+1·1+0·2+2·1+1·2+0+0+0+0 = 19; 9 − 1 = 8.
  // The others are worked examples published elsewhere; 7123456789012: 2+2+0+18+8+14+6+10+4+6+2+2 = 74; 9 − 2 = 7.
  it.each([
    ['000012050002', 7],
    ['000012010038', 8],
    ['123456789012', 7],
    ['011001098993', 4],
    ['120901007402', 2],
  ])('of base %s has the check digit %i', (base, digit) => {
    expect(checkDigitOf(base)).toBe(digit);
  });

  it('has the check digit 9, never 0, where the sum is a multiple of nine', () => {
    // 9·1 = 9; 9 − 9 mod 9 = 9
    expect(checkDigitOf('000000000009')).toBe(9);
    expect(checkDigitOf('000000000000')).toBe(9);
  });

  it.each(['7000012050002', '7-0000-1205-0002', '７０００−０１２０−５０００２', ' 7000 0120 50002 '])('is read from %j', (raw) => {
    expect(cleanCorporateNumber(raw, 'corporateNumber')).toBe('7000012050002');
  });

  it('is refused with one wrong digit', () => {
    expect(() => cleanCorporateNumber('7000012050003', 'corporateNumber')).toThrow(
      expect.objectContaining({ code: 'corporate_number_check_digit' }),
    );
  });

  it('is refused with two neighbours exchanged', () => {
    expect(() => cleanCorporateNumber('7000021050002', 'corporateNumber')).toThrow(
      expect.objectContaining({ code: 'corporate_number_check_digit' }),
    );
  });

  it.each(['700001205000', '70000120500020', '7.00001E+12', '', 'T7000012050002'])('is refused as %j, which has not 13 digits', (raw) => {
    expect(() => cleanCorporateNumber(raw, 'corporateNumber')).toThrow(
      expect.objectContaining({ code: 'corporate_number_length', field: 'corporateNumber' }),
    );
  });
});
