import { compare } from '../compare.js';

/** A supplier that handles the class in question, with its attainment for that class alone (`ChainTally.attainmentForClass`). */
export interface Link {
  /** The buyer's code for the supplier. */
  readonly code: string;
  /** 0..1; null when there is no submission, or nothing is applicable. */
  readonly attainment: number | null;
}

/**
 * The weakest link for one class: the lowest attainment among the suppliers that handle it; ties in supplier-code order
 * (scoring.md, "Across suppliers"). Codes are compared character by character, alike in every language.
 *
 * A supplier without an attainment cannot be compared and is passed over; null when nobody can be compared.
 */
export function weakestLink<L extends Link>(links: readonly L[]): L | null {
  return links.reduce<L | null>(
    (weakest, link) => (link.attainment !== null && (weakest === null || weakerFirst(link, weakest) < 0) ? link : weakest),
    null,
  );
}

/** The order in which links are told: the weaker first, ties (on paper too) by supplier code. */
export function weakerFirst(one: Link, other: Link): number {
  return compare(one.attainment ?? 1, other.attainment ?? 1) || (one.code < other.code ? -1 : Number(one.code > other.code));
}
