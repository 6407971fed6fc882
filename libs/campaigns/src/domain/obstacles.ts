/** Why a supplier cannot be asked yet. */
export type ObstacleReason = 'no_contact' | 'no_classes' | 'class_not_covered';

export interface Candidate {
  readonly relationshipId: string;
  readonly code: string;
  readonly name: string;
  readonly classes: readonly string[];
  readonly contact: object | null;
}

export interface Obstacle {
  readonly relationshipId: string;
  readonly code: string;
  readonly name: string;
  readonly reason: ObstacleReason;
  /** The classes that the baseline has no target for; empty for the other reasons. */
  readonly classes: readonly string[];
}

/**
 * Who cannot be asked, and why; one supplier may have several obstacles.
 *
 * Scoring needs at least one class per supplier, each with targets in the baseline (scoring.md, "C").
 *
 * @param covered the classes that the baseline has a target for
 */
export function obstaclesOf(candidates: readonly Candidate[], covered: ReadonlySet<string>): Obstacle[] {
  return candidates.flatMap(({ relationshipId, code, name, classes, contact }) => {
    const found: Obstacle[] = [];
    const add = (reason: ObstacleReason, uncovered: readonly string[] = []) =>
      found.push({ relationshipId, code, name, reason, classes: uncovered });
    const uncovered = classes.filter((key) => !covered.has(key));

    if (contact === null) add('no_contact');
    if (classes.length === 0) add('no_classes');
    if (uncovered.length > 0) add('class_not_covered', uncovered);
    return found;
  });
}

/** Those without any obstacle. */
export function ready<T extends Candidate>(candidates: readonly T[], obstacles: readonly Obstacle[]): T[] {
  const stopped = new Set(obstacles.map(({ relationshipId }) => relationshipId));
  return candidates.filter(({ relationshipId }) => !stopped.has(relationshipId));
}
