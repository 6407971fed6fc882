import { type Distribution, LineReader, type RequirementState, spreadOf, type TalliedQuestion, verdictOn } from '@app/gap-analysis';
import type { Cohort } from '../trend/trend.js';
import type { FrameworkOutline } from './framework-outline.js';

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

interface ChosenCohort extends Pick<Cohort, 'asked' | 'submitted' | 'lines'> {
  /** Every question of the version, in catalogue order. */
  readonly questions: readonly TalliedQuestion[];
  /** Which of them attainments are worked out from. A requirement's state always looks at all that are mapped to it. */
  readonly isChosen: (question: TalliedQuestion) => boolean;
}

export function frameworkFigures(
  outline: FrameworkOutline,
  { asked, submitted, lines, questions, isChosen }: ChosenCohort,
): FrameworkFigures {
  const chosen = questions.map(isChosen);
  const groups = [outline.whole, ...outline.groups].map(({ positions }) => ({
    over: positions.filter((position) => chosen[position]),
    attainments: [] as (number | null)[],
  }));
  const requirements = outline.requirements.map(({ mapped }) => ({ mapped, states: { met: 0, not_met: 0, unknown: 0 } }));
  const reader = new LineReader(questions);
  const statusOf = ({ position }: { readonly position: number }) => reader.statusAt(position);
  for (const _ of reader.each(lines)) {
    for (const { over, attainments } of groups) attainments.push(reader.attainmentOver(over));
    for (const { mapped, states } of requirements) states[verdictOn(mapped, statusOf).state] += 1;
  }
  const [whole = null, ...spreads] = groups.map(({ attainments }) => spreadOf(attainments));
  return { asked, submitted, whole, groups: spreads, states: requirements.map(({ states }) => states) };
}
