import { type Demands } from '@app/gap-analysis';
import { ownOf } from '@app/kernel';

/** One square of a baseline's grid. */
export interface Square {
  readonly target: number;
  readonly must: boolean;
}

/** What two baselines ask of one class at one question; at least one of them something. */
export interface SquareMove {
  readonly classKey: string;
  readonly frozen: Square;
  readonly today: Square;
}

export interface QuestionMove {
  readonly key: string;
  readonly weights: { readonly frozen: number; readonly today: number };
  readonly classes: readonly SquareMove[];
}

/** The questions of which another baseline asks something else, in catalogue order. @param classes of both baselines */
export function questionMoves(keys: readonly string[], classes: readonly string[], frozen: Demands, today: Demands): QuestionMove[] {
  return keys.flatMap((key) => {
    const weights = { frozen: weightIn(frozen, key), today: weightIn(today, key) };
    const moves = classes
      .map((classKey) => ({ classKey, frozen: squareIn(frozen, key, classKey), today: squareIn(today, key, classKey) }))
      .filter((move) => move.frozen.target !== move.today.target || move.frozen.must !== move.today.must);
    const isAsked = classes.some((classKey) => squareIn(frozen, key, classKey).target > 0);
    return moves.length > 0 || (isAsked && weights.frozen !== weights.today) ? [{ key, weights, classes: moves }] : [];
  });
}

function weightIn({ weights }: Demands, key: string): number {
  return ownOf(weights, key) ?? 1;
}

function squareIn({ targets, musts }: Demands, key: string, classKey: string): Square {
  return { target: ownOf(ownOf(targets, key) ?? {}, classKey) ?? 0, must: ownOf(musts, key)?.includes(classKey) ?? false };
}
