import type { GroupReportView, OutlineRequirementView } from '~/api/generated/types.gen';

export interface Together<Group, Requirement> {
  /** Null: the framework has no groups. */
  readonly group: Group | null;
  readonly requirements: readonly Requirement[];
}

/** Requirements below the innermost group that they belong to, in the publisher's order. */
export function byGroup<Group extends Pick<GroupReportView, 'id'>, Requirement extends Pick<OutlineRequirementView, 'groups'>>(
  groups: readonly Group[],
  requirements: readonly Requirement[],
): Together<Group, Requirement>[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const together = Map.groupBy(requirements, ({ groups: above }) => above.at(-1) ?? null);
  return [...together].map(([id, members]) => ({ group: byId.get(id) ?? null, requirements: members }));
}
