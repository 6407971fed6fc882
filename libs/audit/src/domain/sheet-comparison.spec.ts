import fc from 'fast-check';

import { compareRows } from './sheet-comparison.js';

/** Eight bytes for each letter. */
function rows(letters: string): Buffer {
  return Buffer.concat([...letters].map((letter) => Buffer.alloc(8, letter)));
}

/** So many rows, all different, and different from those of another kind. */
function numbered(count: number, kind: bigint): Buffer {
  const all = Buffer.alloc(count * 8);
  for (let at = 0; at < count; at += 1) all.writeBigUInt64BE(BigInt(at) * 7_919n * 4n + kind, at * 8);
  return all;
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

  /** More than are aligned. */
  const MANY = 250_000;

  it.each([
    ['in their places', 0],
    ['and one more', 1],
  ])('counts rows that are all different, %s, and tells only the first of them', (_, more) => {
    const exported = numbered(MANY, 1n);
    const found = numbered(MANY + more, 2n);

    const { counts, places } = compareRows(exported, found);

    expect(counts).toEqual({ changed: MANY, added: more, removed: 0, moved: 0 });
    expect(places).toHaveLength(50);
  });

  it('tells two rows of a long sheet that changed places', () => {
    const exported = numbered(300_000, 1n);
    const first = exported.subarray(8, 16);
    const last = exported.subarray(-8);
    const found = Buffer.concat([exported.subarray(0, 8), last, exported.subarray(16, -8), first]);

    expect(compareRows(exported, found).counts).toEqual({ changed: 0, added: 0, removed: 0, moved: 2 });
  });

  it('finds one row that was inserted into 650,000', () => {
    const exported = numbered(650_000, 0n);
    const found = Buffer.concat([exported.subarray(0, 8 * 400_000), Buffer.alloc(8, 'X'), exported.subarray(8 * 400_000)]);

    const { places } = compareRows(exported, found);

    expect(places).toEqual([{ change: 'added', exportedRow: null, at: 400_000 }]);
  });
});
