import { dayIn, endOfDay } from '@app/kernel';

import { refuse } from './domain/problems.js';

/** A hundred years, leap days aside. */
const LONGEST = 36_500 * 86_400_000;

/**
 * The moment until which a due day holds: 23:59:59.999 in the buyer's time zone.
 *
 * @throws AppError `due_day_invalid` for a day that does not exist, `due_day_past` for one that is not after today there, `due_day_far` for
 *   one in another century: links outlive it by a year, and a year of five digits can be kept nowhere
 */
export function deadlineOf(dueDay: string, timeZone: string, now: Date): Date {
  const dueAt = existing(dueDay, timeZone);
  if (dueDay <= dayIn(now, timeZone)) throw refuse('due_day_past', {}, 'dueDay');
  if (dueDay > dayIn(new Date(now.getTime() + LONGEST), timeZone)) throw refuse('due_day_far', {}, 'dueDay');
  return dueAt;
}

function existing(dueDay: string, timeZone: string): Date {
  try {
    return endOfDay(dueDay, timeZone);
  } catch {
    throw refuse('due_day_invalid', {}, 'dueDay');
  }
}
