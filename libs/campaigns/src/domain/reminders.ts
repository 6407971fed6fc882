/** Working people read mail in the morning. */
const HOUR_OF_REMINDER = 9;
const DAY = 86_400_000;

export interface ReminderMoment {
  readonly daysBefore: number;
  readonly at: Date;
}

/**
 * When reminders go out: at nine in the morning, buyer's time, so many days before the due day (negative: after it).
 * Moments that have passed already are left out.
 *
 * @param dueAt the last moment of the due day; nine o'clock of that day is 15 hours before it, which a change of clocks may shift by one
 */
export function reminderMoments(dueAt: Date, reminderDays: readonly number[], now: Date): ReminderMoment[] {
  const morning = dueAt.getTime() + 1 - (24 - HOUR_OF_REMINDER) * 3_600_000;
  return [...new Set(reminderDays)]
    .map((daysBefore) => ({ daysBefore, at: new Date(morning - daysBefore * DAY) }))
    .filter(({ at }) => at > now);
}
