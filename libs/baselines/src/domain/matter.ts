import type { Cell, Weight } from './baseline.js';
import type { BaselineVersion } from './baseline-version.js';
import { cellAt } from './grid.js';

/** What a baseline version says, wherever it stands. */
export type BaselineMatter = Pick<
  BaselineVersion,
  'name' | 'passMark' | 'leastCoverage' | 'classes' | 'weights' | 'targets' | 'musts' | 'handlingRules'
>;

/** The squares of the grid that hold anything. */
export function cellsOf(matter: Pick<BaselineMatter, 'classes' | 'weights' | 'targets' | 'musts'>): Cell[] {
  return Object.keys(matter.weights).flatMap((questionKey) =>
    matter.classes.map(({ key }) => cellAt(matter, questionKey, key)).filter(({ target, must }) => target > 0 || must),
  );
}

export function weightsOf({ weights }: Pick<BaselineMatter, 'weights'>): Weight[] {
  return Object.entries(weights).map(([questionKey, weight]) => ({ questionKey, weight }));
}
