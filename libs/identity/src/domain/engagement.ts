import { dayIn, endOfDay } from '@app/kernel';

import { refuse } from './problems.js';

/** What an external auditor is invited to. */
export interface EngagementTerms {
  readonly campaignIds: readonly string[];
  /** Calendar day, `YYYY-MM-DD`, in the organization's time zone: access holds to its end. */
  readonly endsOn: string;
  readonly endsAt: Date;
  /** With the buyer's own remarks on its suppliers. */
  readonly notes: boolean;
}

/** What is wished for; the moment at which the day ends is ours to say. */
export type EngagementWish = Omit<EngagementTerms, 'endsAt'>;

const YEAR_DAYS = 366;
const DAY_MILLISECONDS = 86_400_000;

/**
 * The last moment of an engagement: 23:59:59.999 of its last day in the organization's time zone, today at the earliest, in a year at the latest.
 * An outsider who is to look on for longer is asked for once more.
 *
 * @throws AppError `engagement_day_invalid`, `engagement_day_past`, `engagement_day_far`
 */
export function engagementEnd(endsOn: string, timeZone: string, now: Date): Date {
  const endsAt = existing(endsOn, timeZone);
  if (endsAt <= now) throw refuse('engagement_day_past', {}, 'endsOn');
  if (endsOn > dayIn(new Date(now.getTime() + YEAR_DAYS * DAY_MILLISECONDS), timeZone)) throw refuse('engagement_day_far', {}, 'endsOn');
  return endsAt;
}

function existing(endsOn: string, timeZone: string): Date {
  try {
    return endOfDay(endsOn, timeZone);
  } catch {
    throw refuse('engagement_day_invalid', {}, 'endsOn');
  }
}
