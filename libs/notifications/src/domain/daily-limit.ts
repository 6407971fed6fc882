/** An organization counts as new for so long after it was signed up or claimed. */
export const NEW_FOR_DAYS = 14;

/**
 * Mails to outsiders that a new organization may send in a day, so that nobody signs up in order to send to strangers
 * (architecture.md, "Mail is not a relay"). Mails about the organization's own accounts do not count.
 */
export const MAILS_A_DAY_WHILE_NEW = 200;

const DAY = 86_400_000;

export function isNew(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() < NEW_FOR_DAYS * DAY;
}

/** How many more may go today. */
export function roomToday(sentToday: number): number {
  return Math.max(0, MAILS_A_DAY_WHILE_NEW - sentToday);
}
