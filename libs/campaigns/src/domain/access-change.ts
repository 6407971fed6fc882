/** What an external auditor may see. */
export interface Access {
  readonly campaignIds: readonly string[];
  readonly endsAt: Date;
  /** With the buyer's own remarks. */
  readonly notes: boolean;
}

/** What is different for them. */
export interface AccessChange {
  /** Ids of campaigns that were not open before, and of those that are not any more. */
  readonly opened: readonly string[];
  readonly withdrawn: readonly string[];
  /** It begins anew: before, nothing was to be seen any more. */
  readonly wasOver: boolean;
  /** Null: as before. */
  readonly notes: boolean | null;
}

/**
 * What somebody has to be told whose access was changed. What was over gave no access: then everything is open anew, and nothing is taken away.
 *
 * @returns null when all is as before
 */
export function accessChange(before: Access, after: Access, now: Date): AccessChange | null {
  const wasOver = before.endsAt <= now;
  if (wasOver) return { opened: [], withdrawn: [], wasOver, notes: null };
  const opened = after.campaignIds.filter((id) => !before.campaignIds.includes(id));
  const withdrawn = before.campaignIds.filter((id) => !after.campaignIds.includes(id));
  const notes = before.notes === after.notes ? null : after.notes;
  const isSame = opened.length === 0 && withdrawn.length === 0 && notes === null && before.endsAt.getTime() === after.endsAt.getTime();
  return isSame ? null : { opened, withdrawn, wasOver, notes };
}
