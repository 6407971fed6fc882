import { type QuestionResult, type RequirementVerdict, type Summary, summarize, verdictOn } from '@app/gap-analysis';

import type { StateCounts } from './framework-figures.js';
import type { FrameworkOutline, OutlineGroup, OutlineRequirement } from './framework-outline.js';
import { countStates } from './requirement-standings.js';

/** One submission against one framework. */
export interface FrameworkResult {
  readonly whole: GroupResult;
  readonly groups: readonly GroupResult[];
  readonly requirements: readonly RequirementResult[];
}

export interface GroupResult {
  readonly group: OutlineGroup;
  /** Over the questions that are mapped to it, each once. */
  readonly summary: Summary;
  /** Of its requirements. */
  readonly states: StateCounts;
}

export interface RequirementResult extends RequirementVerdict {
  readonly requirement: OutlineRequirement;
}

/**
 * @param results every question in scope, in catalogue order
 * @param isChosen which of them attainments look at; a requirement's state looks at all that are mapped to it
 */
export function frameworkResult(
  outline: FrameworkOutline,
  order: readonly string[],
  results: readonly QuestionResult[],
  isChosen: (result: QuestionResult) => boolean = () => true,
): FrameworkResult {
  const byKey = new Map(results.map((result) => [result.key, result]));
  const requirements = outline.requirements.map((requirement) => ({
    requirement,
    ...verdictOn(requirement.mapped, ({ questionKey }) => byKey.get(questionKey)?.status ?? 'out_of_scope'),
  }));
  const resultOf = (group: OutlineGroup): GroupResult => {
    const states = countStates(requirements.filter(({ requirement }) => group.requirements.includes(requirement)));
    const mapped = group.positions.flatMap((position) => byKey.get(order[position] ?? '') ?? []);
    return { group, states, summary: summarize(mapped.filter(isChosen)) };
  };
  return { whole: resultOf(outline.whole), groups: outline.groups.map(resultOf), requirements };
}
