import fc from 'fast-check';

import { compareRows } from './sheet-comparison.js';

/** Eight bytes for each letter. */
function rows(letters: string): Buffer {
  return Buffer.concat([...letters].map((letter) => Buffer.alloc(8, letter)));
}

function told(exported: string, found: string): string[] {
  return compareRows(rows(exported), rows(found)).places.map(({ change, exportedRow, at }) =>
    [change, exportedRow, at].filter((part) => part !== null).join(' '),
  );
}

describe('compareRows', () => {
  it.each([
    ['equal rows', 'habc', 'habc', []],
    ['one inserted row as one', 'habcd', 'habXcd', ['added 3']],
    ['one removed row as one', 'habcd', 'habd', ['removed 4']],
    ['a changed row', 'habcd', 'hXbcd', ['changed 2 1']],
    ['a changed heading', 'habcd', 'Xabcd', ['changed 1 0']],
    ['a change, an insertion and a removal apart from one another', 'habcdefg', 'hXbcYdeg', ['changed 2 1', 'added 4', 'removed 7']],
    ['a row more among equal ones', 'haaab', 'haaaab', ['added 4']],
    ['one of equal rows removed', 'haaab', 'haab', ['removed 4']],
    ['rows in another order', 'habc', 'hcab', ['moved 1']],
    ['everything else', 'habc', 'hXYZ', ['changed 2 1', 'changed 3 2', 'changed 4 3']],
    ['nothing left', 'h', '', ['removed 1']],
  ])('tells %s', (_, exported, found, places) => {
    expect(told(exported, found)).toEqual(places);
  });

  it('tells the first places and counts all', () => {
    const exported = `h${'abcdefghij'.repeat(10)}`;

    const { counts, places } = compareRows(rows(exported), rows(exported.replaceAll('c', 'X')), 4);

    expect(places).toHaveLength(4);
    expect(counts).toEqual({ changed: 10, added: 0, removed: 0, moved: 0 });
  });

  it('adds up to what is there, whatever was done to it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (exported, found) => {
        const { counts, places } = compareRows(rows(exported), rows(found), 1_000);
        expect(exported.length + counts.added - counts.removed).toBe(found.length);
        expect(places.length === 0).toBe(exported === found);
      }),
    );
  });

  it('finds one row that was inserted into 650,000 within two seconds', () => {
    const exported = Buffer.alloc(650_000 * 8);
    for (let at = 0; at < 650_000; at += 1) exported.writeBigUInt64BE(BigInt(at) * 7_919n, at * 8);
    const found = Buffer.concat([exported.subarray(0, 8 * 400_000), Buffer.alloc(8, 'X'), exported.subarray(8 * 400_000)]);

    const start = process.cpuUsage();
    const { places } = compareRows(exported, found);

    expect(places).toEqual([{ change: 'added', exportedRow: null, at: 400_000 }]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
  });
});
