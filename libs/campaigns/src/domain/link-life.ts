const DAY = 86_400_000;
/** A late submission is allowed, an extension too: a personal link outlives the due day by a year. */
const DAYS_AFTER_DUE = 365;

/** When an invitation's link stops working. */
export function linkEnds(dueAt: Date): Date {
  return new Date(dueAt.getTime() + DAYS_AFTER_DUE * DAY);
}
