import { ANSWERS, keysIn, tellKept } from '~/session/kept-here';

import type { Waiting } from './queue';

type Entry = Omit<Waiting, 'due'> & { readonly at: number };

/**
 * What one person has typed into one assessment and no server has yet. It outlives the tab; nobody else's is ever read.
 * One entry a question, so that two tabs do not overwrite each other's.
 */
export class KeptAnswers {
  private readonly prefix: string;
  private readonly first = new Map<string, number>();
  private readonly written = new Map<string, string>();

  constructor(
    personId: string,
    assessmentId: string,
    private readonly storage: Storage = localStorage,
  ) {
    this.prefix = `${ANSWERS}:${personId}:${assessmentId}:`;
  }

  /** In the order in which they were typed. */
  all(now: number): Waiting[] {
    const entries = keysIn(this.storage, this.prefix).flatMap((place) => {
      const text = this.storage.getItem(place) ?? '';
      return read(text).map((entry) => ({ entry, text }));
    });
    entries.sort((one, other) => one.entry.at - other.entry.at);
    for (const { entry, text } of entries) {
      this.first.set(entry.key, entry.at);
      this.written.set(entry.key, text);
    }
    return entries.map(({ entry: { at: _, ...rest } }) => ({ ...rest, due: now }));
  }

  /** @returns whether the device could keep it */
  keep({ due: _, ...waiting }: Waiting, now: number): boolean {
    const at = this.first.get(waiting.key) ?? now;
    this.first.set(waiting.key, at);
    const entry = JSON.stringify({ ...waiting, at } satisfies Entry);
    try {
      this.storage.setItem(this.prefix + waiting.key, entry);
      this.written.set(waiting.key, entry);
      tellKept();
      return true;
    } catch {
      return false;
    }
  }

  /** Another tab's words at the same question stay. */
  forget(key: string): void {
    const place = this.prefix + key;
    if (this.storage.getItem(place) === this.written.get(key)) this.storage.removeItem(place);
    this.written.delete(key);
    this.first.delete(key);
    tellKept();
  }
}

/** What cannot be read was not written by this version of the pages; it is left alone. */
function read(text: string): Entry[] {
  try {
    const entry: unknown = JSON.parse(text);
    return isEntry(entry) ? [entry] : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && ['key', 'content', 'seen', 'revision', 'attempted', 'at'].every((name) => name in value)
  );
}
