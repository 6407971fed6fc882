import { type ChainTally, weakerFirst } from '@app/gap-analysis';

import type { AskedSupplier } from './chain.js';

/** A supplier that handles an information class, measured with the targets of that class alone. */
export interface ClassMember {
  readonly relationshipId: string;
  readonly code: string;
  /** 0..1, over the chosen questions. */
  readonly attainment: number;
}

/**
 * Among whom the weakest link of a class is looked for: the weakest first, ties by supplier code (scoring.md, "Across suppliers"). Who has
 * nothing applicable is left out.
 *
 * @param targets t(q,c) of every question of the version, in catalogue order
 */
export function classMembers(
  suppliers: readonly AskedSupplier[],
  classKey: string,
  targets: readonly number[],
  tally: ChainTally,
): ClassMember[] {
  return suppliers
    .flatMap(({ relationshipId, code, classes, submitted }) => {
      const attainment = submitted && classes.includes(classKey) ? tally.attainmentForClass(submitted.line, targets) : null;
      return attainment === null ? [] : [{ relationshipId, code, attainment }];
    })
    .sort(weakerFirst);
}
