import { ownOf } from '@app/kernel';

/** What a baseline version says beyond the single question; frozen with the submission. */
export interface ScoringRules {
  /** x(c), above 0, by class key (built-in: 社外秘 1, 秘 2, 極秘 3). */
  readonly exposure: Readonly<Record<string, number>>;
  /** The least attainment of a conforming supplier, 0..1 (default 0.80). */
  readonly passMark: number;
  /** The least coverage of a conforming supplier, 0..1 (default 0.80). */
  readonly leastCoverage: number;
}

/**
 * X: the largest exposure among the classes handled (scoring.md, "Terms").
 *
 * @throws RangeError when no class is handled, or one has no exposure above 0: issuing refuses both, so neither can be scored
 */
export function exposureOf(rules: ScoringRules, classes: readonly string[]): number {
  if (classes.length === 0) throw new RangeError('Nothing can be scored without an information class.');

  const exposures = classes.map((key) => {
    const exposure = ownOf(rules.exposure, key) ?? 0;
    if (!(exposure > 0)) throw new RangeError(`Information class ${key} has no exposure above 0.`);
    return exposure;
  });
  return Math.max(...exposures);
}
