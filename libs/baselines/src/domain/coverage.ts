import type { BaselineVersion } from './baseline-version.js';

/**
 * The classes that nothing is asked for: a supplier that handled only these could not be scored (scoring.md, "Terms", `C`).
 *
 * @param classes keys of information classes, known to the baseline or not
 */
export function uncoveredClasses({ targets }: Pick<BaselineVersion, 'targets'>, classes: readonly string[]): string[] {
  const covered = new Set(Object.values(targets).flatMap((byClass) => Object.keys(byClass).filter((key) => (byClass[key] ?? 0) >= 1)));
  return classes.filter((key) => !covered.has(key));
}
