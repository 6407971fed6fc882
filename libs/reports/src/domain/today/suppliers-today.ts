import type { MeasuredSupplier } from './chain-today.js';

export type SupplierPoint = Pick<MeasuredSupplier, 'standing' | 'attainment' | 'mustGaps'>;

/** One supplier as it was scored, beside the same answers under today's baseline. */
export interface SupplierToday {
  readonly relationshipId: string;
  readonly code: string;
  readonly before: SupplierPoint;
  /** Null: today's baseline knows none of its classes. */
  readonly now: SupplierPoint | null;
  /** Attainment today less attainment then, −1..1; `NOT_COMPARED` where there is none on one side. */
  readonly change: number;
}

/** More than any change: who cannot be compared comes last. */
export const NOT_COMPARED = 2;

/** Which standings are wished for on either side; left out: any. */
export interface StandingWish {
  readonly before?: SupplierPoint['standing'] | undefined;
  readonly now?: SupplierPoint['standing'] | undefined;
}

/** Who fell furthest comes first, then by supplier code, compared character by character. */
export function suppliersToday(
  before: readonly MeasuredSupplier[],
  now: readonly MeasuredSupplier[],
  wish: StandingWish = {},
): SupplierToday[] {
  const today = new Map(now.map((member) => [member.relationshipId, member]));
  return before
    .map((member): SupplierToday => {
      const { relationshipId, code } = member;
      const after = today.get(relationshipId) ?? null;
      return { relationshipId, code, before: pointOf(member), now: after && pointOf(after), change: changeOf(member, after) };
    })
    .filter((one) => (wish.before ?? one.before.standing) === one.before.standing && (!wish.now || wish.now === one.now?.standing))
    .sort((one, other) => one.change - other.change || (one.code < other.code ? -1 : 1));
}

function pointOf({ standing, attainment, mustGaps }: MeasuredSupplier): SupplierPoint {
  return { standing, attainment, mustGaps };
}

function changeOf(before: MeasuredSupplier, now: MeasuredSupplier | null): number {
  return before.attainment === null || !now || now.attainment === null ? NOT_COMPARED : now.attainment - before.attainment;
}
