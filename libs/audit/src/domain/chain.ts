/** One step of the trail before it is chained. Times are UTC instants in ISO 8601 with milliseconds. */
export interface Entry {
  readonly organizationId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorKind: 'member' | 'person' | 'system';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ChainedEntry extends Entry {
  readonly previousHash: string;
  readonly hash: string;
}

/** What stands before the first entry of an organization. */
export const BEGINNING = '0'.repeat(64);

export type Digest = (entry: Entry, previousHash: string) => string;

/** What is wrong at one place of a chain. `seq` is where the first sign of it stands. */
export interface Break {
  readonly seq: number;
  readonly kind: 'missing' | 'altered' | 'unlinked';
}

/**
 * Follows a chain from its beginning, entry by entry, and names the first break.
 *
 * An edit shows as `altered`, a deletion or a gap as `missing`, an insertion or a changed order as `unlinked`.
 * A cut tail and a chain rewritten as a whole look sound from inside: only an anchor kept elsewhere shows them.
 */
export class ChainWalk {
  private seq = 0;
  private hash = BEGINNING;
  private found: Break | null = null;

  constructor(private readonly digest: Digest) {}

  follow(entry: ChainedEntry): void {
    if (this.found) return;
    const expected = this.seq + 1;
    if (entry.seq !== expected) this.found = { seq: expected, kind: 'missing' };
    else if (entry.previousHash !== this.hash) this.found = { seq: entry.seq, kind: 'unlinked' };
    else if (entry.hash !== this.digest(entry, this.hash)) this.found = { seq: entry.seq, kind: 'altered' };
    this.seq = entry.seq;
    this.hash = entry.hash;
  }

  get result(): ChainState {
    return { entries: this.seq, head: this.hash, broken: this.found };
  }
}

export interface ChainState {
  readonly entries: number;
  /** The hash of the last entry: what an anchor keeps. */
  readonly head: string;
  readonly broken: Break | null;
}

/** A chain's state noted earlier, kept where nobody who can write the database can reach it. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

/** Holds an anchor against the chain of today: the entry it names must still be there, unchanged. */
export function anchorHolds(anchor: Anchor, entryAtAnchor: Pick<ChainedEntry, 'hash'> | null): boolean {
  return anchor.seq === 0 ? anchor.hash === BEGINNING : entryAtAnchor?.hash === anchor.hash;
}
