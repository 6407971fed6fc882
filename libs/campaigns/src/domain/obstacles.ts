/** Why a supplier cannot be asked yet: what it lacks, or what the baseline has no target for. */
export type ObstacleReason = 'no_contact' | 'no_classes' | 'class_not_covered';

export interface Candidate {
  readonly relationshipId: string;
  readonly code: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** What an edit of the supplier has to name. */
  readonly version: number;
  readonly contact: object | null;
}

export interface Obstacle {
  readonly relationshipId: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
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
  return candidates.flatMap(({ relationshipId, code, name, version, classes, contact }) => {
    const found: Obstacle[] = [];
    const add = (reason: ObstacleReason, uncovered: readonly string[] = []) =>
      found.push({ relationshipId, code, name, version, reason, classes: uncovered });
    const uncovered = classes.filter((key) => !covered.has(key));

    if (contact === null) add('no_contact');
    if (classes.length === 0) add('no_classes');
    if (uncovered.length > 0) add('class_not_covered', uncovered);
    return found;
  });
}

/** How many suppliers meet each obstacle. */
export function obstacleCounts(obstacles: readonly Obstacle[]): Readonly<Record<ObstacleReason, number>> {
  const count = (wanted: ObstacleReason) => obstacles.filter(({ reason }) => reason === wanted).length;
  return { no_contact: count('no_contact'), no_classes: count('no_classes'), class_not_covered: count('class_not_covered') };
}

/** Those without any obstacle. */
export function ready<T extends Candidate>(candidates: readonly T[], obstacles: readonly Obstacle[]): T[] {
  const stopped = new Set(obstacles.map(({ relationshipId }) => relationshipId));
  return candidates.filter(({ relationshipId }) => !stopped.has(relationshipId));
}
