const QUARTER_HOUR = 900_000;

/** Tells what the clocks of one time zone show. Offsets change on quarter hours only, so one is asked for once in each. */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  private quarter = Number.NaN;
  private offset = 0;

  /** @throws RangeError for a zone that does not exist */
  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** The moment at which UTC clocks show what this zone's clocks show at `moment`: how a cell, which knows no zones, holds a time. */
  at(moment: Date): Date {
    const quarter = Math.floor(moment.getTime() / QUARTER_HOUR);
    if (quarter !== this.quarter) {
      this.offset = this.offsetAt(moment);
      this.quarter = quarter;
    }
    return new Date(moment.getTime() + this.offset);
  }

  /** Milliseconds that the zone's clocks are ahead of UTC, from a name such as `GMT+09:00`. */
  private offsetAt(moment: Date): number {
    const name = this.format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name) ?? [];
    const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ahead : ahead;
  }
}
