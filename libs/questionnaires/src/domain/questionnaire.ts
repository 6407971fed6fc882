/** What versions belong to. It remembers the version that it was copied from. */
export interface Questionnaire {
  readonly ownerId: string;
  readonly id: string;
  readonly originOwnerId: string | null;
  readonly originVersionId: string | null;
}
