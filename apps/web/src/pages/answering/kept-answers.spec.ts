import { forgetEverybodysWords, keptByAssessment } from '~/session/kept-here';

import { NOTHING_SAID } from './content';
import { KeptAnswers } from './kept-answers';
import type { Waiting } from './queue';

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

function waiting(key: string, level = 2): Waiting {
  return { key, content: { ...NOTHING_SAID, kind: 'level', level }, seen: 0, revision: 1, due: 0, attempted: [] };
}

describe('answers kept on the device', () => {
  it('come back in the order in which they were begun, to be sent at once', () => {
    const memory = new Memory();
    const kept = new KeptAnswers('sato', 'a-1', memory);
    kept.keep(waiting('GOV-02'), 10);
    kept.keep(waiting('GOV-01'), 20);
    kept.keep(waiting('GOV-02', 3), 30);

    const again = new KeptAnswers('sato', 'a-1', memory).all(99);

    expect(again.map(({ key, content, due }) => [key, content.level, due])).toEqual([
      ['GOV-02', 3, 99],
      ['GOV-01', 2, 99],
    ]);
  });

  it("are nobody else's, and of no other assessment", () => {
    const memory = new Memory();
    new KeptAnswers('sato', 'a-1', memory).keep(waiting('GOV-01'), 0);

    expect(new KeptAnswers('tanaka', 'a-1', memory).all(0)).toEqual([]);
    expect(new KeptAnswers('sato', 'a-2', memory).all(0)).toEqual([]);
    expect([...keptByAssessment('sato', memory)]).toEqual([['a-1', 1]]);
  });

  it('go once they are saved, but for what another tab has written there since', () => {
    const memory = new Memory();
    const [here, there] = [new KeptAnswers('sato', 'a-1', memory), new KeptAnswers('sato', 'a-1', memory)];
    here.keep(waiting('GOV-01'), 0);
    here.keep(waiting('GOV-02'), 0);
    there.keep(waiting('GOV-02', 4), 5);

    here.forget('GOV-01');
    here.forget('GOV-02');

    expect(here.all(0).map(({ key, content }) => [key, content.level])).toEqual([['GOV-02', 4]]);
  });

  it('are all gone after signing out', () => {
    const memory = new Memory();
    memory.setItem('enjuku.language', 'ja');
    new KeptAnswers('sato', 'a-1', memory).keep(waiting('GOV-01'), 0);

    forgetEverybodysWords(memory);

    expect([keptByAssessment('sato', memory).size, memory.getItem('enjuku.language')]).toEqual([0, 'ja']);
  });

  it('are said to be unkept when the device is full', () => {
    expect(new KeptAnswers('sato', 'a-1', new Memory(0)).keep(waiting('GOV-01'), 0)).toBe(false);
  });
});
