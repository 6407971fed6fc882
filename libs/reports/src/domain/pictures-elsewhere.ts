import { differencesOver, LEAST_DIFFERENCE } from './picture-rule.js';

/**
 * A value that moved by less has not changed: half a per cent of the scale, which pages round away. It is looked for in attainment and in maturity, since the
 * same answers under other targets differ only in the first.
 */
export const ALIKE = { attainment: 0.005, maturity: 0.02 };

/** Those who were in the pictures of the same group in another campaign from `since` to before `until`, against who is in the group now. */
export interface MembersElsewhere {
  readonly campaignId: string;
  readonly since: number;
  /** Null: they are in the newest. */
  readonly until: number | null;
  /** How many of them are not in the group now. */
  readonly gone: number;
  /** How many of them are in it with the same value (`ALIKE`). */
  readonly alike: number;
}

/**
 * Whether a picture may stand beside those that the buyer's other campaigns published: it tells the same as each of them, or differs from it in
 * 5 suppliers or more (docs/decisions/011). The same companies asked again, and one more, would give away that one.
 *
 * @param size of the group now
 */
export function isApart(elsewhere: readonly MembersElsewhere[], size: number): boolean {
  const spans = elsewhere.map(({ gone, alike, ...span }) => ({ ...span, step: gone - alike }));
  return [...Map.groupBy(spans, ({ campaignId }) => campaignId).values()].every((ofOne) =>
    differencesOver(ofOne, size).every((difference) => difference === 0 || difference >= LEAST_DIFFERENCE),
  );
}
