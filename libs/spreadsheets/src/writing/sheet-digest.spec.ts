import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import fc from 'fast-check';

import { type RawValue, rawValue } from '../domain/raw-value.js';
import { SheetDigest } from './sheet-digest.js';

interface Content {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
}

function digestOf(sheets: readonly Content[]): string {
  const digest = new SheetDigest();
  for (const { name, columns, rows } of sheets) {
    digest.open(name, columns);
    for (const row of rows) digest.add(row);
  }
  return digest.hex();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('SheetDigest', () => {
  it('is the hash of the canonical JSON that its description shows', () => {
    const sheets = [
      {
        name: 'Answers',
        columns: ['Code', '達成率'],
        rows: [
          ['S-1', 0.5],
          ['"S"\n2', null],
        ],
      },
      { name: 'Empty', columns: [], rows: [] },
    ];

    const expected =
      '{"sheets":[{"columns":["Code","達成率"],"name":"Answers","rows":[["S-1",0.5],["\\"S\\"\\n2",null]]},{"columns":[],"name":"Empty","rows":[]}]}';
    expect(digestOf(sheets)).toBe(sha256(expected));
  });

  it('is defined for a workbook without sheets', () => {
    expect(digestOf([])).toBe(sha256('{"sheets":[]}'));
  });

  it('can be asked for at any time and goes on afterwards', () => {
    const digest = new SheetDigest();
    digest.open('A', ['x']);
    digest.add([1]);

    const half = digest.hex();
    digest.add([2]);

    expect(half).toBe(sha256('{"sheets":[{"columns":["x"],"name":"A","rows":[[1]]}]}'));
    expect(digest.hex()).toBe(sha256('{"sheets":[{"columns":["x"],"name":"A","rows":[[1],[2]]}]}'));
  });

  it('equals the hash of the whole written by RFC 8785, whatever the values', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.toWellFormed());
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const sheet = fc.record({ name: text, columns: fc.array(text), rows: fc.array(fc.array(value.map(rawValue))) });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        expect(digestOf(sheets)).toBe(sha256(canonicalize({ sheets }) ?? ''));
      }),
    );
  });

  it('equals it for more text than is hashed at a time', () => {
    const sheets = [{ name: 'Long', columns: ['x'], rows: Array.from({ length: 3_000 }, (_, at) => [`row ${at}`, at / 3]) }];

    expect(digestOf(sheets)).toBe(sha256(canonicalize({ sheets }) ?? ''));
  });
});
