/** Of whom a page is, or a session: one person in one organization. */
export interface Whose {
  readonly userId: string;
  /** Null while there is none to work in. */
  readonly organizationId: string | null;
}

export function isSame(one: Whose, other: Whose): boolean {
  return one.userId === other.userId && one.organizationId === other.organizationId;
}

/**
 * Whether a page goes on with a session that came to it by itself. Of somebody else, or in another organization, it does not: what was typed
 * would be written there. Whoever had no organization has typed nothing for one, and goes on wherever they are let in.
 */
export function goesOnWith(page: Whose, session: Whose): boolean {
  return page.userId === session.userId && (page.organizationId === null || page.organizationId === session.organizationId);
}
