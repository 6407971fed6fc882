import { isCorporateNumber } from '@app/kernel';

import { makeFirms } from './firms.js';

describe('the suppliers of the demo', () => {
  it('are sixty, the same at every run', () => {
    expect(makeFirms()).toHaveLength(60);
    expect(makeFirms()).toEqual(makeFirms());
  });

  it('carry corporate numbers whose check digit is right and that nobody has', () => {
    const numbers = makeFirms().map(({ corporateNumber }) => corporateNumber);

    expect(numbers.filter((number) => !isCorporateNumber(number) || number.slice(1, 6) !== '99990')).toEqual([]);
    expect(new Set(numbers).size).toBe(60);
  });

  it('have addresses that no mail server serves, each of another firm', () => {
    const domains = makeFirms().map(({ contacts: [{ email }] }) => email.split('@')[1] ?? '');

    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
    expect(new Set(domains).size).toBe(60);
  });
});
