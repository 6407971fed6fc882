import { baselineVersion } from '../../../../test/factories/baseline-version.js';
import { type CellChange, cellAt, changedGrid } from './grid.js';

const maxOf = new Map([
  ['Q-1', 4],
  ['Q-2', 2],
  ['NEW', 4],
]);
const change = (cells: readonly CellChange[], weights: readonly { questionKey: string; weight: number }[] = []) =>
  changedGrid(baselineVersion(), { cells, weights }, maxOf);

describe('changedGrid', () => {
  it('keeps what was not said of a square', () => {
    const { cells } = change([
      { questionKey: 'Q-1', classKey: 'secret', target: 4 },
      { questionKey: 'Q-1', classKey: 'plain', must: true },
      { questionKey: 'NEW', classKey: 'plain', target: 2 },
    ]);

    expect(cells).toEqual([
      { questionKey: 'Q-1', classKey: 'secret', target: 4, must: true },
      { questionKey: 'Q-1', classKey: 'plain', target: 1, must: true },
      { questionKey: 'NEW', classKey: 'plain', target: 2, must: false },
    ]);
  });

  it.each([
    ['an unknown question', { questionKey: 'GONE', classKey: 'plain' }, 'question_unknown', 'cells.0.questionKey'],
    ['an unknown class', { questionKey: 'Q-1', classKey: 'gone' }, 'class_unknown', 'cells.0.classKey'],
    ['a target above the scale', { questionKey: 'Q-2', classKey: 'plain', target: 3 }, 'target_above_max', 'cells.0.target'],
  ])('refuses %s, with its place', (_what, cell, code, field) => {
    expect(() => change([cell])).toThrow(expect.objectContaining({ code, field }));
  });

  it('refuses to be told two things about one square or one weight', () => {
    const cell = { questionKey: 'Q-1', classKey: 'plain', target: 2 };
    const weight = { questionKey: 'Q-1', weight: 5 };

    expect(() => change([cell, { ...cell, target: 3 }])).toThrow(expect.objectContaining({ code: 'cell_twice' }));
    expect(() => change([], [weight, weight])).toThrow(expect.objectContaining({ code: 'weight_twice' }));
  });

  it('refuses the weight of a question that is not asked', () => {
    expect(() => change([], [{ questionKey: 'GONE', weight: 1 }])).toThrow(expect.objectContaining({ field: 'weights.0.questionKey' }));
  });
});

describe('cellAt', () => {
  it('asks for nothing where nothing was written, whatever the key', () => {
    const version = baselineVersion();

    expect(cellAt(version, 'constructor', 'toString')).toEqual({
      questionKey: 'constructor',
      classKey: 'toString',
      target: 0,
      must: false,
    });
    expect(cellAt(version, 'Q-2', 'plain')).toEqual({ questionKey: 'Q-2', classKey: 'plain', target: 0, must: false });
  });
});
