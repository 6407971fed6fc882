import fc from 'fast-check';

import { columnLetter, parseAddress } from './cell-address.js';

describe('columnLetter', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('calls column %i %s', (index, letters) => {
    expect(columnLetter(index)).toBe(letters);
  });
});

describe('parseAddress', () => {
  it('finds the last cell that Excel has', () => {
    expect(parseAddress('XFD1048576')).toEqual({ column: 16_383, row: 1_048_576 });
  });

  it.each(['XFE1', 'A1048577', 'A2000000000', 'ABCD1', 'A0', 'A01', 'A', '1', '', 'a1', 'A1:B2', '$A$1', 'A1 ', 'Ａ１'])(
    'knows no cell %j',
    (reference) => {
      expect(parseAddress(reference)).toBeNull();
    },
  );

  it('reads back every cell it can name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
        expect(parseAddress(`${columnLetter(column)}${row}`)).toEqual({ column, row });
      }),
    );
  });
});
