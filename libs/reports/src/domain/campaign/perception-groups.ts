import { medianOf } from '@app/gap-analysis';

import type { PERCEPTIONS } from './campaign-report.js';

/** Somebody's words about itself beside what its answers come to; see the gap analysis' `Perception`. */
export interface Perceived {
  /** As the buyer calls it; empty: not recorded. */
  readonly industry: string;
  /** … or, once it is to be grouped, the band that it says. */
  readonly size: string;
  /** 0..4 */
  readonly selfRating: number;
  /** 0..4, over all questions. */
  readonly maturity: number;
  /** selfRating − maturity */
  readonly gap: number;
  readonly perception: (typeof PERCEPTIONS)[number];
}

/** How the suppliers of one group see themselves. Medians are null for fewer than five members (scoring.md, "Across suppliers"). */
export interface PerceptionGroup {
  /** Empty: not recorded. */
  readonly word: string;
  readonly members: number;
  readonly counts: Readonly<Record<(typeof PERCEPTIONS)[number], number>>;
  readonly selfRating: number | null;
  readonly maturity: number | null;
  /** The median of the members' own gaps, which is not the difference of the two medians. */
  readonly gap: number | null;
}

/**
 * The same people grouped by a word of the buyer's records: the largest group first, then by word; who has none comes last.
 *
 * How many members a group has and how many see themselves how is counted whatever its size: they are the buyer's own suppliers, whose rows it
 * reads. A statistic of fewer than five would say something of nobody in particular as if it said something of a group.
 */
export function perceptionGroups(people: readonly Perceived[], by: 'industry' | 'size'): PerceptionGroup[] {
  return [...Map.groupBy(people, (person) => person[by])]
    .map(([word, members]) => perceptionGroup(word, members))
    .toSorted(
      (one, other) =>
        Number(one.word === '') - Number(other.word === '') || other.members - one.members || (one.word < other.word ? -1 : 1),
    );
}

export function perceptionGroup(word: string, members: readonly Perceived[]): PerceptionGroup {
  const counts = { over_confident: 0, realistic: 0, under_confident: 0 };
  for (const { perception } of members) counts[perception] += 1;
  return {
    ...{ word, members: members.length, counts },
    selfRating: medianOf(members.map(({ selfRating }) => selfRating)),
    maturity: medianOf(members.map(({ maturity }) => maturity)),
    gap: medianOf(members.map(({ gap }) => gap)),
  };
}
