import { DRAFTS, keysIn } from '~/session/kept-here';

import { type Change, nameOf, type Place } from './changes';
import type { Keeping } from './saving';

/**
 * What one person has entered into one draft and no server has yet. It outlives the tab; nobody else's is ever read.
 * One entry a place, so that two tabs do not overwrite each other's.
 */
export class KeptChanges implements Keeping {
  private readonly prefix: string;
  private readonly written = new Map<string, string>();

  constructor(
    personId: string,
    versionId: string,
    private readonly storage: Storage = localStorage,
  ) {
    this.prefix = `${DRAFTS}:${personId}:${versionId}:`;
  }

  /** To be sent at once. */
  all(): Change[] {
    return keysIn(this.storage, this.prefix).flatMap((key) => {
      const text = this.storage.getItem(key) ?? '';
      const change = read(text);
      if (!change) return [];
      this.written.set(nameOf(change), text);
      return [change];
    });
  }

  /** @returns whether the device could keep it */
  keep(change: Change): boolean {
    const name = nameOf(change);
    const text = JSON.stringify({ ...change, due: 0 });
    try {
      this.storage.setItem(this.prefix + name, text);
      this.written.set(name, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Another tab's entry at the same place stays. */
  forget(place: Place): void {
    const name = nameOf(place);
    if (this.storage.getItem(this.prefix + name) === this.written.get(name)) this.storage.removeItem(this.prefix + name);
    this.written.delete(name);
  }
}

/** What cannot be read was not written by this version of the pages; it is left alone. */
function read(text: string): Change | null {
  try {
    const change: unknown = JSON.parse(text);
    return isChange(change) ? change : null;
  } catch {
    return null;
  }
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' && value !== null && ['part', 'field', 'base', 'value', 'due', 'attempted'].every((name) => name in value)
  );
}
