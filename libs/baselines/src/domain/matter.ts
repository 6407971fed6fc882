import type { Cell, Weight } from './baseline.js';
import type { BaselineVersion } from './baseline-version.js';

/** What a baseline version says, wherever it stands. */
export type BaselineMatter = Pick<
  BaselineVersion,
  'nameJa' | 'nameEn' | 'passMark' | 'leastCoverage' | 'classes' | 'weights' | 'targets' | 'musts' | 'handlingRules'
>;

/** The squares of the grid that hold anything. */
export function cellsOf({ classes, weights, targets, musts }: Pick<BaselineMatter, 'classes' | 'weights' | 'targets' | 'musts'>): Cell[] {
  return Object.keys(weights).flatMap((questionKey) =>
    classes
      .map(({ key }) => ({
        questionKey,
        classKey: key,
        target: targets[questionKey]?.[key] ?? 0,
        must: musts[questionKey]?.includes(key) ?? false,
      }))
      .filter(({ target, must }) => target > 0 || must),
  );
}

export function weightsOf({ weights }: Pick<BaselineMatter, 'weights'>): Weight[] {
  return Object.entries(weights).map(([questionKey, weight]) => ({ questionKey, weight }));
}
