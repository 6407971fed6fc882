/** How many are named before "and others". */
export const NAMED = 3;
/** Charts of running campaigns that one page bears. */
export const SHOWN_CAMPAIGNS = 5;
/** New is what came within the last seven days: the same for everybody, and nobody's reading has to be kept. */
export const NEW_DAYS = 7;
/** Nobody closes a campaign: a month after its due day it is over, whoever still owes an answer. */
export const RUNNING_DAYS = 30;

const DAY = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

/** Until its due moment, and for a month after it while an answer is missing. */
export function isStillRunning(dueAt: Date, missing: number, now: Date): boolean {
  return dueAt >= now || (missing > 0 && dueAt > daysBefore(now, RUNNING_DAYS));
}

/** How many of something there were on one calendar day, `YYYY-MM-DD`. */
export interface OnDay {
  readonly day: string;
  readonly count: number;
}

/**
 * One point a day from the first day to the last: how many there are by then. What came before the first day counts on it.
 *
 * @param from, to calendar days, `YYYY-MM-DD`
 */
export function cumulated(from: string, to: string, counts: readonly OnDay[]): OnDay[] {
  const points: OnDay[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const count = counts.reduce((sum, on) => (on.day <= day ? sum + on.count : sum), 0);
    points.push({ day, count });
  }
  return points;
}

export interface DomainMedian {
  readonly domain: string;
  readonly median: number;
}

/** The lowest medians first; in catalogue order where they are equal. Domains with fewer than five members have no median. */
export function weakestDomains(
  domains: readonly { readonly domain: string; readonly distribution: { readonly median: number } | null }[],
  most: number,
): DomainMedian[] {
  return domains
    .flatMap(({ domain, distribution }) => (distribution ? [{ domain, median: distribution.median }] : []))
    .toSorted((one, other) => one.median - other.median)
    .slice(0, most);
}
