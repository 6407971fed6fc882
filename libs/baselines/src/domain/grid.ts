import { ownOf } from '@app/kernel';
import type { Cell, Weight } from './baseline.js';
import type { BaselineVersion } from './baseline-version.js';
import { refuse } from './problems.js';

/** What is not said of a square stays as it is. */
export interface CellChange {
  readonly questionKey: string;
  readonly classKey: string;
  readonly target?: number | undefined;
  readonly must?: boolean | undefined;
}

export interface GridChange {
  readonly cells: readonly CellChange[];
  readonly weights: readonly Weight[];
}

type Grid = Pick<BaselineVersion, 'classes' | 'targets' | 'musts' | 'weights'>;

/**
 * The squares as they are to stand after a change.
 *
 * @param maxOf the highest level of each question of the questionnaire, by key
 * @throws AppError `question_unknown`, `class_unknown`, `target_above_max`, `cell_twice`, `weight_twice`: nothing is taken over then
 */
export function changedGrid(grid: Grid, change: GridChange, maxOf: ReadonlyMap<string, number>): { cells: Cell[]; weights: Weight[] } {
  checkOnce(change);
  const classes = new Set(grid.classes.map(({ key }) => key));
  return {
    cells: change.cells.map((cell, index) => changedCell(grid, cell, { classes, maxOf, field: `cells.${index}` })),
    weights: change.weights.map((weight, index) => {
      if (!maxOf.has(weight.questionKey)) throw refuse('question_unknown', { key: weight.questionKey }, `weights.${index}.questionKey`);
      return weight;
    }),
  };
}

interface Bounds {
  readonly classes: ReadonlySet<string>;
  readonly maxOf: ReadonlyMap<string, number>;
  readonly field: string;
}

function changedCell(grid: Grid, { questionKey, classKey, target, must }: CellChange, { classes, maxOf, field }: Bounds): Cell {
  const max = maxOf.get(questionKey);
  if (max === undefined) throw refuse('question_unknown', { key: questionKey }, `${field}.questionKey`);
  if (!classes.has(classKey)) throw refuse('class_unknown', { key: classKey }, `${field}.classKey`);
  if (target !== undefined && target > max) throw refuse('target_above_max', { question: questionKey, max }, `${field}.target`);
  const now = cellAt(grid, questionKey, classKey);
  return { questionKey, classKey, target: target ?? now.target, must: must ?? now.must };
}

/** What a square says now; an empty one asks for nothing. */
export function cellAt({ targets, musts }: Pick<Grid, 'targets' | 'musts'>, questionKey: string, classKey: string): Cell {
  return {
    questionKey,
    classKey,
    target: ownOf(ownOf(targets, questionKey) ?? {}, classKey) ?? 0,
    must: ownOf(musts, questionKey)?.includes(classKey) ?? false,
  };
}

function checkOnce({ cells, weights }: GridChange): void {
  const seen = new Set<string>();
  for (const { questionKey, classKey } of cells) {
    const name = `${questionKey} ${classKey}`;
    if (seen.has(name)) throw refuse('cell_twice', { question: questionKey, class: classKey }, 'cells');
    seen.add(name);
  }
  const weighed = new Set<string>();
  for (const { questionKey } of weights) {
    if (weighed.has(questionKey)) throw refuse('weight_twice', { question: questionKey }, 'weights');
    weighed.add(questionKey);
  }
}
