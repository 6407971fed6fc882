import fc from 'fast-check';

import { lastingMoment, lastingRow } from './lasting-row.js';

describe('lastingRow', () => {
  it('keeps 15 digits of a number, as every spreadsheet program does', () => {
    expect(lastingRow([0.1 + 0.2, 2 / 3, 1e-7, 123_456_789_012_345_680], 4)).toEqual([
      0.3, 0.666666666666667, 1e-7, 123_456_789_012_346_000,
    ]);
  });

  it('keeps every digit of a text', () => {
    expect(lastingRow(['12345678901234567890'], 1)).toEqual(['12345678901234567890']);
  });

  it('has a value for each column, and what stands beyond the last', () => {
    expect(lastingRow(['a'], 3)).toEqual(['a', null, null]);
    expect(lastingRow(['a', null, 'beside the table', null], 1)).toEqual(['a', null, 'beside the table']);
  });

  it.each(['\u0085', '\u007f', '\u009b'])('keeps %j, which no text of ours has', (character) => {
    expect(lastingRow([`a${character}b`], 1)).toEqual([`a${character}b`]);
  });

  it('ends lines in one way', () => {
    expect(lastingRow(['a\r\nb\rc\nd'], 1)).toEqual(['a\nb\nc\nd']);
  });

  it('counts one escape of an escape, which is all that LibreOffice keeps', () => {
    expect(lastingRow(['_x005F_x0041_', '_x0041_', '_x005F_b'], 3)).toEqual(['_x0041_', '_x0041_', '_x005F_b']);
  });

  it('changes nothing the second time', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(value), fc.nat(5), (row, columns) => {
        const once = lastingRow(row, columns);
        expect(JSON.stringify(lastingRow(once, columns))).toBe(JSON.stringify(once));
      }),
    );
  });
});

describe('lastingMoment', () => {
  it.each([
    ['2026-11-22T09:30:00.000Z', '2026-11-22T09:30:00'],
    ['2026-11-22T09:30:00.120Z', '2026-11-22T09:30:00.120'],
  ])('says of %s what its cell shows', (shown, words) => {
    expect(lastingMoment(new Date(shown))).toBe(words);
  });
});
