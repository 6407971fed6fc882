import type { TalliedQuestion } from '@app/gap-analysis';

import type { AskedSupplier } from './chain.js';
import { closingOf } from './closing.js';

const questions: TalliedQuestion[] = [
  { key: 'A-1', domain: 'A', phase: 'both', weight: 1, max: 4 },
  { key: 'B-1', domain: 'B', phase: 'both', weight: 3, max: 4 },
];
const yardstick = { questions, classes: [] };

const answered = (line: string): AskedSupplier => ({
  ...{ relationshipId: line, code: line, classes: [] },
  submitted: { standing: 'minor', perception: null, line },
});

/** Targets of 4; A-1 is a must. */
const closing = (lines: readonly string[], position: number) =>
  closingOf({ suppliers: lines.map(answered), yardstick, filter: {}, passMark: 0.8 }, position);

describe('closing a gap for everybody', () => {
  it('moves the mean, who passes and who is critical, also where the median stands still', () => {
    // (a + 3b) / 4 with a, b in quarters of their targets: 0.25, 0.75, 1, 1, 1. With A-1 at 4: 0.25, 1, 1, 1, 1.
    const lines = ['44!04-', '04!44-', '44!44-', '44!44-', '44!44-'];

    expect(closing(lines, 0)).toEqual({
      median: { from: 1, to: 1 },
      mean: { from: 0.8, to: 0.85 },
      passing: { from: 3, to: 4 },
      critical: { from: 1, to: 0 },
    });
  });

  it('makes nobody better who lacks a level of another must', () => {
    const lines = ['04!04!', '44!44-', '44!44-', '44!44-', '44!44-'];

    expect(closing(lines, 0)?.critical).toEqual({ from: 1, to: 1 });
  });

  it('takes a must that is short by one, or was set aside, for none that is critical', () => {
    const lines = ['34!44-', 'n4!44-', 'd4!44-', 'u4!44-', '24!44-'];

    expect(closing(lines, 1)?.critical).toEqual({ from: 2, to: 2 });
  });

  it('counts as passing who has the pass mark on paper, as its standing does, though thirds add up to a hair less', () => {
    const five = ['P', 'Q', 'R', 'S', 'T'].map((key): TalliedQuestion => ({ key, domain: 'A', phase: 'both', weight: 1, max: 4 }));
    // 2/3 + 2/3 + 1 + 2/3 + 1 = 4 of 5
    const suppliers = Array(5).fill('23-23-33-23-33-').map(answered);
    const chain = { suppliers, yardstick: { questions: five }, filter: {}, passMark: 0.8 };

    expect(closingOf(chain, 2)?.passing).toEqual({ from: 5, to: 5 });
  });

  it('is not told of fewer than five', () => {
    expect(closing(['44!04-', '04!44-', '44!44-', '44!44-'], 0)).toBeNull();
  });
});
