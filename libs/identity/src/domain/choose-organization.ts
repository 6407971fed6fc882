/** What choosing where to work needs to know of a membership. */
export interface OpenMembership {
  readonly organizationId: string;
  readonly suspended: boolean;
}

/**
 * Where a person works after signing in: where they ask to, else where they worked last, else the first of theirs.
 *
 * @returns null when no membership is left that is not suspended, also where a wish was named
 */
export function chooseOrganization(memberships: readonly OpenMembership[], ...wishes: readonly (string | null)[]): string | null {
  const open = memberships.filter(({ suspended }) => !suspended).map(({ organizationId }) => organizationId);
  return wishes.find((wish) => wish !== null && open.includes(wish)) ?? open[0] ?? null;
}
