import { weightIn } from './weight';

describe('a weight as it is written', () => {
  it.each([
    ['1', 1],
    ['2.5', 2.5],
    ['.25', 0.25],
    [' 100 ', 100],
    ['２．５', 2.5],
  ])('%s is one', (text, weight) => {
    expect(weightIn(text)).toBe(weight);
  });

  it.each(['', '.', '0', '100.01', '-1', '1e2', '0.001', 'two'])('"%s" is none', (text) => {
    expect(weightIn(text)).toBeNull();
  });
});
