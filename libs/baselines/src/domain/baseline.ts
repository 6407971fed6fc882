/** What versions belong to. It remembers the version that it was copied from. */
export interface Baseline {
  readonly ownerId: string;
  readonly id: string;
  readonly originOwnerId: string | null;
  readonly originVersionId: string | null;
}

/** One square of the grid question × class, as it is to stand. */
export interface Cell {
  readonly questionKey: string;
  readonly classKey: string;
  /** 0: not asked for. */
  readonly target: number;
  readonly must: boolean;
}

export interface Weight {
  readonly questionKey: string;
  /** Above 0. */
  readonly weight: number;
}

/** The weight of a question that nobody weighed. */
export const PLAIN_WEIGHT = 1;
