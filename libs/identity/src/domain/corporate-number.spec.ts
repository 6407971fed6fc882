import { isCorporateNumber } from './corporate-number.js';

describe('a corporate number', () => {
  // Published by the National Tax Agency: its own, and that of the Digital Agency.
  it.each(['7000012050002', '8000012010038'])('%s has its right check digit', (number) => {
    expect(isCorporateNumber(number)).toBe(true);
  });

  it.each([
    ['another check digit', '6000012050002'],
    ['two digits exchanged', '7000012500002'],
    ['twelve digits', '700001205000'],
    ['fourteen digits', '70000120500021'],
    ['a zero in front', '0000012050002'],
    ['letters', '700001205000a'],
  ])('is not one with %s', (_what, number) => {
    expect(isCorporateNumber(number)).toBe(false);
  });
});
