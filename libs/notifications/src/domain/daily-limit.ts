import { dayIn, endOfDay } from '@app/kernel';

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

/** The first moment of the calendar day that `now` falls on in a zone; the day counts where the organization is. */
export function startOfToday(now: Date, timeZone: string): Date {
  const today = Date.parse(`${dayIn(now, timeZone)}T00:00:00Z`);
  return new Date(endOfDay(new Date(today - DAY).toISOString().slice(0, 10), timeZone).getTime() + 1);
}

/** The first moment of the next calendar day there. */
export function startOfTomorrow(now: Date, timeZone: string): Date {
  return new Date(endOfDay(dayIn(now, timeZone), timeZone).getTime() + 1);
}
