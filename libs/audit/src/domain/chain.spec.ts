import { anchorHolds, BEGINNING, type ChainedEntry, ChainWalk, type Entry } from './chain.js';

/** A digest that can be worked out by hand: what was done, after what. */
const digest = (entry: Entry, previousHash: string) => `${previousHash}>${entry.action}`;

function chain(...actions: string[]): ChainedEntry[] {
  let previousHash = BEGINNING;
  return actions.map((action, index) => {
    const entry: Entry = {
      organizationId: 'o',
      seq: index + 1,
      at: '2026-04-01T00:00:00.000Z',
      actorKind: 'system',
      actorId: null,
      actorName: null,
      action,
      objectType: 't',
      objectId: 'i',
      details: {},
    };
    const chained = { ...entry, previousHash, hash: digest(entry, previousHash) };
    previousHash = chained.hash;
    return chained;
  });
}

function walk(entries: readonly ChainedEntry[]) {
  const walked = new ChainWalk(digest);
  for (const entry of entries) walked.follow(entry);
  return walked.result;
}

describe('following a chain', () => {
  it('finds nothing wrong with an untouched one and names its end', () => {
    const result = walk(chain('a', 'b'));

    expect(result).toEqual({ entries: 2, head: `${BEGINNING}>a>b`, broken: null });
  });

  it('starts an empty one at the beginning', () => {
    expect(walk([])).toEqual({ entries: 0, head: BEGINNING, broken: null });
  });

  it('sees an edited entry', () => {
    const [first, second] = chain('a', 'b') as [ChainedEntry, ChainedEntry];

    expect(walk([{ ...first, action: 'x' }, second]).broken).toEqual({ seq: 1, kind: 'altered' });
  });

  it('sees a deleted entry', () => {
    const [first, , third] = chain('a', 'b', 'c') as [ChainedEntry, ChainedEntry, ChainedEntry];

    expect(walk([first, third]).broken).toEqual({ seq: 2, kind: 'missing' });
  });

  it('sees an inserted entry that numbers were moved for', () => {
    const [first, second] = chain('a', 'b') as [ChainedEntry, ChainedEntry];
    const planted = { ...first, seq: 2, action: 'x', previousHash: first.hash, hash: `${first.hash}>x` };

    expect(walk([first, planted, { ...second, seq: 3 }]).broken).toEqual({ seq: 3, kind: 'unlinked' });
  });

  it('sees two entries that changed places', () => {
    const [first, second] = chain('a', 'b') as [ChainedEntry, ChainedEntry];

    expect(
      walk([
        { ...second, seq: 1 },
        { ...first, seq: 2 },
      ]).broken,
    ).toEqual({ seq: 1, kind: 'unlinked' });
  });
});

describe('an anchor kept elsewhere', () => {
  it('holds while the entry it names is unchanged', () => {
    expect(anchorHolds({ seq: 2, hash: 'h' }, { hash: 'h' })).toBe(true);
  });

  it('shows a cut tail', () => {
    expect(anchorHolds({ seq: 2, hash: 'h' }, null)).toBe(false);
  });

  it('shows a chain that was rewritten as a whole', () => {
    expect(anchorHolds({ seq: 2, hash: 'h' }, { hash: 'other' })).toBe(false);
  });
});
