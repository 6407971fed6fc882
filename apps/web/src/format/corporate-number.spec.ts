import { corporateNumberProblem } from './corporate-number.js';

describe('a corporate number as it was typed', () => {
  it.each([
    // the National Tax Agency and the Digital Agency
    ['7000012050002', null],
    ['８-0000-1201-0038', null],
    ['7000012050003', 'checkDigit'],
    ['700001205000', 'length'],
    ['7.0E+12', 'length'],
  ])('%s: %s', (typed, problem) => {
    expect(corporateNumberProblem(typed)).toBe(problem);
  });
});
