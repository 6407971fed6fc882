import { answerAt, type MustFactor, mustFactorOf } from '@app/gap-analysis';

import type { MeasuredSupplier } from './chain-today.js';

/** One answer against what one baseline asks, with what its priority is made of: weight × gap × exposure × mustFactor. */
export interface MeasuredAnswer {
  readonly target: number;
  readonly must: boolean;
  readonly weight: number;
  readonly exposure: number;
  readonly mustFactor: MustFactor;
  /** Levels missing; 0 where the target is reached. */
  readonly gap: number;
  readonly priority: number;
}

/** A supplier below the target of one question, under the baseline it was scored with or under today's. */
export interface BelowToday {
  readonly relationshipId: string;
  readonly code: string;
  /** L; 0 for unknown and unanswered. */
  readonly level: number;
  readonly status: 'level' | 'unknown' | 'unanswered';
  /** Null: nothing was asked of it. */
  readonly before: MeasuredAnswer | null;
  /** Null: nothing is asked of it any more, or more than the scale can say, or today's baseline knows none of its classes. */
  readonly now: MeasuredAnswer | null;
}

interface Side {
  readonly members: readonly MeasuredSupplier[];
  /** w of the question. */
  readonly weight: number;
}

/** On which side one has to fall short; null: on either. */
export type BelowWish = 'before' | 'now' | null;

/**
 * Who falls short of one question then or now: the highest priority of today's first, then by supplier code, compared character by character.
 *
 * @param position of the question among all of the version, from 0
 */
export function belowToday(position: number, sides: { readonly before: Side; readonly now: Side }, wish: BelowWish = null): BelowToday[] {
  const today = new Map(sides.now.members.map((member) => [member.relationshipId, member]));
  return sides.before.members
    .flatMap((member): BelowToday[] => {
      const { level, status } = answerAt(member.line, position);
      if (level === null) return [];
      const before = measured(member, position, sides.before.weight);
      const now = measured(today.get(member.relationshipId), position, sides.now.weight);
      const isBelow = { before: (before?.gap ?? 0) > 0, now: (now?.gap ?? 0) > 0 };
      if (wish === null ? !isBelow.before && !isBelow.now : !isBelow[wish]) return [];
      const { relationshipId, code } = member;
      return [{ relationshipId, code, level, status: status === 'unknown' || status === 'unanswered' ? status : 'level', before, now }];
    })
    .sort((one, other) => (other.now?.priority ?? 0) - (one.now?.priority ?? 0) || (one.code < other.code ? -1 : 1));
}

function measured(member: MeasuredSupplier | undefined, position: number, weight: number): MeasuredAnswer | null {
  const { level, target, must } = member ? answerAt(member.line, position) : { level: null, target: null, must: false };
  if (!member || level === null || target === null) return null;
  const { exposure } = member;
  const gap = Math.max(0, target - level);
  const mustFactor = mustFactorOf(must);
  return { target, must, weight, exposure, mustFactor, gap, priority: weight * gap * exposure * mustFactor };
}
