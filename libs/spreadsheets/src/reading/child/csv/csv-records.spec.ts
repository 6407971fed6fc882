import fc from 'fast-check';

import { CsvRecords } from './csv-records.js';

function recordsOf(pieces: readonly string[], delimiter = ','): [row: number, cells: string[]][] {
  const found: [number, string[]][] = [];
  const records = new CsvRecords(delimiter, (row, cells) => found.push([row, cells]));
  for (const piece of pieces) records.push(piece);
  records.end();
  return found;
}

describe('CsvRecords', () => {
  it.each([
    ['', []],
    ['a', [[1, ['a']]]],
    ['a\n', [[1, ['a']]]],
    ['a,', [[1, ['a', '']]]],
    [',', [[1, ['', '']]]],
    ['""', [[1, ['']]]],
    [
      '\n\na',
      [
        [1, ['']],
        [2, ['']],
        [3, ['a']],
      ],
    ],
    [
      '\r\n\r\na',
      [
        [1, ['']],
        [2, ['']],
        [3, ['a']],
      ],
    ],
    [
      'a\r\rb',
      [
        [1, ['a']],
        [2, ['']],
        [3, ['b']],
      ],
    ],
    ['5" disk,b', [[1, ['5" disk', 'b']]]],
    ['"a""b",c', [[1, ['a"b', 'c']]]],
    [
      '"a\r\nb"\r\nc',
      [
        [1, ['a\r\nb']],
        [2, ['c']],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(recordsOf([text])).toEqual(expected);
  });

  it('reads any table, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', 'a', '漢', '😀', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), fc.constantFrom('\r\n', '\n', '\r'), (cells, length, end) => {
        const text = cells.map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')}${end}`).join('');
        const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));

        expect(recordsOf(pieces, ';').map(([, row]) => row)).toEqual(cells);
      }),
    );
  });
});
