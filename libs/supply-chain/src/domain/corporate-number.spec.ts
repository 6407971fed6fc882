import { cleanCorporateNumber } from './corporate-number.js';

describe('a corporate number', () => {
  // The National Tax Agency's own; the check digit is tested where its rule is, in the kernel.
  it.each(['7000012050002', '7-0000-1205-0002', '７０００−０１２０−５０００２', ' 7000 0120 50002 '])('is read from %j', (raw) => {
    expect(cleanCorporateNumber(raw, 'corporateNumber')).toBe('7000012050002');
  });

  it('is refused with one wrong digit', () => {
    expect(() => cleanCorporateNumber('7000012050003', 'corporateNumber')).toThrow(
      expect.objectContaining({ code: 'corporate_number_check_digit' }),
    );
  });

  it.each(['700001205000', '70000120500020', '7.00001E+12', '', 'T7000012050002'])('is refused as %j, which has not 13 digits', (raw) => {
    expect(() => cleanCorporateNumber(raw, 'corporateNumber')).toThrow(
      expect.objectContaining({ code: 'corporate_number_length', field: 'corporateNumber' }),
    );
  });
});
