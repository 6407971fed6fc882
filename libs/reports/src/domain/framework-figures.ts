import {
  attainmentOver,
  cohortOf,
  type Distribution,
  distributionOf,
  type MappedStatus,
  type RequirementState,
  statusesIn,
  type TalliedQuestion,
  verdictOn,
} from '@app/gap-analysis';

import type { AskedSupplier } from './chain-figures.js';
import type { FrameworkOutline, OutlineGroup } from './framework-outline.js';

export type StateCounts = Readonly<Record<RequirementState, number>>;

/** What the chosen suppliers' submissions come to against one framework. */
export interface FrameworkFigures {
  readonly asked: number;
  readonly submitted: number;
  /** Attainment over all mapped questions; null for fewer than five members. */
  readonly whole: Distribution | null;
  /** In the order of the outline's groups. */
  readonly groups: readonly (Distribution | null)[];
  /** Of the suppliers that submitted, in the order of the outline's requirements. */
  readonly states: readonly StateCounts[];
}

interface ChosenChain {
  readonly suppliers: readonly AskedSupplier[];
  /** Every question of the version, in catalogue order. */
  readonly questions: readonly TalliedQuestion[];
  /** Which of them attainments are worked out from. A requirement's state always looks at all that are mapped to it. */
  readonly isChosen: (question: TalliedQuestion) => boolean;
}

export function frameworkFigures(outline: FrameworkOutline, { suppliers, questions, isChosen }: ChosenChain): FrameworkFigures {
  const lines = suppliers.flatMap(({ submitted }) => submitted?.line ?? []);
  const chosen = questions.map(isChosen);
  const spread = ({ positions }: OutlineGroup) => {
    const over = positions.filter((position) => chosen[position]);
    const cohort = cohortOf(lines.map((line) => attainmentOver(line, questions, over)));
    return cohort && distributionOf(cohort);
  };
  return {
    asked: suppliers.length,
    submitted: lines.length,
    whole: spread(outline.whole),
    groups: outline.groups.map(spread),
    states: statesOf(outline, lines),
  };
}

function statesOf({ requirements }: FrameworkOutline, lines: readonly string[]): StateCounts[] {
  const counts = requirements.map(() => ({ met: 0, not_met: 0, unknown: 0 }));
  for (const line of lines) {
    const statuses = statusesIn(line);
    const statusOf = ({ position }: { readonly position: number }): MappedStatus => statuses[position] ?? 'out_of_scope';
    for (const [at, { mapped }] of requirements.entries()) {
      const count = counts[at];
      if (count) count[verdictOn(mapped, statusOf).state] += 1;
    }
  }
  return counts;
}
