import { pathStrength } from './path-strength.js';

describe('pathStrength', () => {
  it('is that of the weakest company', () => {
    expect(pathStrength([0.9, 0, 0.4])).toBe(0);
  });

  it('is unknown as soon as one company is, however weak the others', () => {
    expect(pathStrength([0, null, 0.4])).toBe('unknown');
  });

  it('does not exist without a company', () => {
    expect(() => pathStrength([])).toThrow(RangeError);
  });
});
