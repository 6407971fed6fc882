import type { GroupReportView, OutlineRequirementView, RequirementQuestionView } from '~/api/generated/types.gen';

/** The requirements of a group, or all where it stands for the whole framework. */
export function membersOf<Requirement extends OutlineRequirementView>(
  { id }: Pick<GroupReportView, 'id'>,
  requirements: readonly Requirement[],
): Requirement[] {
  return requirements.filter(({ groups }) => id === null || groups.includes(id));
}

export interface MappedTo extends Pick<RequirementQuestionView, 'relation'> {
  /** Of the requirement. */
  readonly id: string;
}

/** By question key: which of the requirements it is mapped to, and how far. */
export function mappedIn(requirements: readonly OutlineRequirementView[]): ReadonlyMap<string, readonly MappedTo[]> {
  const pairs = requirements.flatMap(({ id, questions }) => questions.map(({ questionKey, relation }) => ({ questionKey, id, relation })));
  const byQuestion = Map.groupBy(pairs, ({ questionKey }) => questionKey);
  return new Map([...byQuestion].map(([key, mapped]) => [key, mapped.map(({ id, relation }) => ({ id, relation }))]));
}
