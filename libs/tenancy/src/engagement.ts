/** What an external auditor was invited to, as it holds now. */
export interface Engagement {
  /** Empty once it is over. */
  readonly campaignIds: readonly string[];
  /** With the buyer's own remarks on its suppliers. */
  readonly notes: boolean;
  readonly endsAt: Date;
  readonly isOver: boolean;
}

/** Nothing is to be seen any more, and the person is told so. */
export function overSince(endsAt: Date): Engagement {
  return { campaignIds: [], notes: false, endsAt, isOver: true };
}
