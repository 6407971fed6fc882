import type { WallClock } from './wall-clock.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?$/;

/** The moment, in UTC, that a cell shows on the clock; anything that is no moment as it is. In the hour that a clock shows twice, the second one. */
export function momentOn<Value>(clock: WallClock, value: Value): Value | string {
  if (typeof value !== 'string' || !MOMENT.test(value)) return value;
  const shown = new Date(`${value}Z`);
  const near = new Date(2 * shown.getTime() - clock.at(shown).getTime());
  const moment = new Date(near.getTime() + shown.getTime() - clock.at(near).getTime());
  return moment.toISOString();
}
