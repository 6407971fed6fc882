import { forgetEverybodysWords } from '~/session/kept-here';

import type { Change } from './changes';
import { KeptChanges } from './kept-changes';

const TARGET = { part: 'grid', field: 'GOV-01.hi.target' };

/** A device's memory. */
class Memory implements Storage {
  private readonly entries = new Map<string, string>();
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.entries.size >= this.most) throw new Error('full');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  clear(): void {
    this.entries.clear();
  }
}

function change(value: number): Change {
  return { ...TARGET, base: 2, value, due: 700, attempted: [] };
}

describe('changes kept on the device', () => {
  it('come back to their person and draft alone, to be sent at once', () => {
    const memory = new Memory();
    new KeptChanges('sato', 'v-1', memory).keep(change(3));

    expect(new KeptChanges('sato', 'v-1', memory).all()).toEqual([{ ...change(3), due: 0 }]);
    expect(new KeptChanges('suzuki', 'v-1', memory).all()).toEqual([]);
    expect(new KeptChanges('sato', 'v-2', memory).all()).toEqual([]);
  });

  it('go when they are saved, but not what another tab entered at the same place', () => {
    const memory = new Memory();
    const [here, there] = [new KeptChanges('sato', 'v-1', memory), new KeptChanges('sato', 'v-1', memory)];
    here.keep(change(3));
    there.keep(change(4));
    here.forget(TARGET);

    expect(there.all()).toMatchObject([{ value: 4 }]);
    there.forget(TARGET);
    expect(memory.length).toBe(0);
  });

  it('say so where the device can keep nothing', () => {
    expect(new KeptChanges('sato', 'v-1', new Memory(0)).keep(change(3))).toBe(false);
  });

  it('leave with whoever signs out', () => {
    const memory = new Memory();
    new KeptChanges('sato', 'v-1', memory).keep(change(3));
    forgetEverybodysWords(memory);

    expect(memory.length).toBe(0);
  });

  it('are left alone where another version of the pages wrote them', () => {
    const memory = new Memory();
    memory.setItem('enjuku.drafts:sato:v-1:x', '{"old":true}');
    memory.setItem('enjuku.drafts:sato:v-1:y', 'no JSON');

    expect(new KeptChanges('sato', 'v-1', memory).all()).toEqual([]);
  });
});
