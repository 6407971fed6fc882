import { csvLine } from './csv-line.js';

describe('csvLine', () => {
  it('writes values in full', () => {
    expect(csvLine(['東京', 0.5, 1e21, -3, null])).toBe('東京,0.5,1e+21,-3,\r\n');
  });

  it('quotes what would end a field', () => {
    expect(csvLine(['a,b', 'say "x"', 'a\nb', 'a;b', 'plain'])).toBe('"a,b","say ""x""","a\nb","a;b",plain\r\n');
  });

  it('puts an apostrophe before text that could be taken for a formula, and never before a number', () => {
    expect(csvLine(['=1+1', '-5', '＝1', '\t=1', -5])).toBe(`'=1+1,'-5,'＝1,"'\t=1",-5\r\n`);
  });
});
