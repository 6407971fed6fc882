import type { NumberMeaning } from './number-format.js';

const DAY = 86_400_000;
/** 9999-12-31, the last day Excel knows, counted from 1900. */
const LAST_DAY = 2_958_465;
/** Days between the two systems: 0 in the 1904 system is 1,462 in the 1900 one. */
const SYSTEM_1904 = 1_462;

/**
 * A date or time that a cell holds as a number, in words of ISO 8601: `2026-11-22`, `2026-11-22T09:30:00`, `09:30:00`; a duration as `36:15:00`.
 *
 * It carries no zone, because a cell has none. Times are taken to the nearest millisecond. Excel believes in 29 February 1900 (serial 60).
 * Null when no such day exists in Excel (negative, or after the year 9999): then the number is only a number.
 */
export function renderSerial(serial: number, meaning: Exclude<NumberMeaning, 'number'>, date1904: boolean): string | null {
  const total = Math.round(serial * DAY);
  if (!Number.isSafeInteger(total) || total < 0) return null;
  if (meaning === 'elapsed') return clock(total);

  const day = Math.floor(total / DAY) + (date1904 ? SYSTEM_1904 : 0);
  if (day > LAST_DAY) return null;
  const time = clock(total % DAY);
  if (meaning === 'time') return time;
  return meaning === 'date' ? calendar(day) : `${calendar(day)}T${time}`;
}

function calendar(day: number): string {
  if (day === 60) return '1900-02-29';
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY).toISOString().slice(0, 10);
}

function clock(milliseconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const fraction = milliseconds % 1000;
  const whole = `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}`;
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0')}`;
}
