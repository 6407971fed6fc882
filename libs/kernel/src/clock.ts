/** Where the product takes the time from, so that a test can set it. */
export interface Clock {
  now(): Date;
}

const DAY = 86_400_000;

export const systemClock: Clock = { now: () => new Date() };

/**
 * The last moment of a calendar day in a time zone: "due on the 30th" holds until 23:59:59.999 there (product.md, "States").
 *
 * @param day calendar date, `YYYY-MM-DD`
 * @param timeZone IANA name, e.g. `Asia/Tokyo`
 * @throws RangeError for a day or a zone that does not exist
 */
export function endOfDay(day: string, timeZone: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) throw new RangeError(`Not a calendar day: ${day}`);
  const asIfUtc = Date.parse(`${day}T23:59:59.999Z`);
  if (Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 10) !== day) throw new RangeError(`Not a calendar day: ${day}`);
  // Two steps settle the offset, also on the day when it changes.
  const guess = asIfUtc - offsetAt(new Date(asIfUtc), timeZone);
  return new Date(asIfUtc - offsetAt(new Date(guess), timeZone));
}

/** The calendar date, `YYYY-MM-DD`, that a moment falls on in a time zone. */
export function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** The first moment of the calendar day that `now` falls on in a time zone. */
export function startOfToday(now: Date, timeZone: string): Date {
  const today = Date.parse(dayIn(now, timeZone));
  return new Date(endOfDay(new Date(today - DAY).toISOString().slice(0, 10), timeZone).getTime() + 1);
}

/** The first moment of the next calendar day there. */
export function startOfTomorrow(now: Date, timeZone: string): Date {
  return new Date(endOfDay(dayIn(now, timeZone), timeZone).getTime() + 1);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(shown.find((p) => p.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(moment.getTime() / 1000) * 1000;
}
