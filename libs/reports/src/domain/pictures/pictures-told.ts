import { differencesOver, LEAST_DIFFERENCE } from './picture-rule.js';

/**
 * A value that moved by less has hardly changed: half a per cent of the scale. It is looked for in attainment and in maturity, since the same answers under
 * other targets differ only in the first.
 */
export const ALIKE = { attainment: 0.005, maturity: 0.02 };

/** Attainments that come no further apart are equal on paper, as ranks know them: a rank moves with the least real difference. */
export const SAME = 1e-9;

/** Those who were in the pictures of the same group in a campaign of the buyer from `since` to before `until`, against who is in the group now. */
export interface ToldMembers {
  readonly campaignId: string;
  readonly since: number;
  /** Null: they are in the newest. */
  readonly until: number | null;
  /** How many of them are not in the group now. */
  readonly gone: number;
  /** How many of them are in it and perhaps say what they said: attainment or maturity is `ALIKE`, or what they said is not known any more. */
  readonly alike: number;
  /** How many of them are in it with the `SAME` attainment for certain. Nothing else is published, so maturity says nothing here. */
  readonly same: number;
}

/**
 * Whether a picture may stand beside all that were ever published of the buyer's campaigns, this one among them: it tells the same as each of them,
 * or differs from it in 5 suppliers or more (docs/decisions/011). The same companies asked again, and one more, would give away that one; so would
 * one of them alone that handles another class now, and one of five that submit again where four say what they said.
 *
 * What is not certain counts against it both ways: 5 have to differ at the least, and nobody at the most.
 *
 * @param size of the group now
 */
export function isApart(told: readonly ToldMembers[], size: number): boolean {
  return [...Map.groupBy(told, ({ campaignId }) => campaignId).values()].every((ofOne) => {
    const least = differencesIn(ofOne, size, ({ alike }) => alike);
    const most = differencesIn(ofOne, size, ({ same }) => same);
    return least.every((difference, at) => difference >= LEAST_DIFFERENCE || most[at] === 0);
  });
}

const differencesIn = (spans: readonly ToldMembers[], size: number, inCommon: (span: ToldMembers) => number) =>
  differencesOver(
    spans.map((span) => ({ ...span, step: span.gone - inCommon(span) })),
    size,
  );
