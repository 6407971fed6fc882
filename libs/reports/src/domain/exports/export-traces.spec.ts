import { exportedName } from './export-traces.js';

describe('exportedName', () => {
  it.each([
    ['enjuku-gaps-0199a3f0.csv', 'enjuku-gaps-0199a3f0.csv'],
    ['enjuku-gaps-0199a3f0 (2).csv', 'enjuku-gaps-0199a3f0.csv'],
    ['enjuku-gaps-0199a3f0(1).xlsx', 'enjuku-gaps-0199a3f0.xlsx'],
    ['C:\\Downloads\\enjuku-gaps-0199a3f0.csv', 'enjuku-gaps-0199a3f0.csv'],
    ['/tmp/a.csv', 'a.csv'],
    ['a\0\u001b.csv', 'a.csv'],
  ])('of %s is %s', (fileName, name) => {
    expect(exportedName(fileName)).toBe(name);
  });
});
