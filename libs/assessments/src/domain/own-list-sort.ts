export const OWN_LIST_SORTS = ['due', '-due'] as const;
/** By when it is due: the next first, for what waits; with a minus the latest first, for what is over. */
export type OwnListSort = (typeof OWN_LIST_SORTS)[number];
