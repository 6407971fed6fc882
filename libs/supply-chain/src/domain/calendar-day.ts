import { refuse } from './problems.js';

/** `2026-04-01` or `2026/4/1`; a spreadsheet's date at midnight as well. */
const DAY = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/)(\d{1,2})(?:T00:00:00)?$/;
const EARLIEST_YEAR = 1900;

/**
 * A calendar day as `YYYY-MM-DD`.
 *
 * @throws AppError `day_invalid` for days that do not exist or lie before 1900
 */
export function cleanDay(raw: string, field: string): string {
  const [, year, dashed, slashed, day] = DAY.exec(raw.normalize('NFKC').trim()) ?? [];
  const iso = `${year}-${(dashed ?? slashed ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
  if (!exists || Number(year) < EARLIEST_YEAR) throw refuse('day_invalid', {}, field);
  return iso;
}
