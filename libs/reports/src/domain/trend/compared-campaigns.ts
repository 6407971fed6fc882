import { refuse } from '../problems.js';

/** Three years of quarters: more do not fit side by side. */
export const MOST_COMPARED = 12;

/**
 * The campaigns of a series that stand side by side: those that somebody chose, in the order of the series, or else the newest.
 *
 * One that is not of the series, was not issued, or is not for the caller to see is not in it: all three are refused alike.
 *
 * @param series all that were issued and may be seen, the oldest first
 * @throws AppError `too_many_compared`, `compared_unknown`
 */
export function comparedOf<T extends { readonly id: string }>(series: readonly T[], chosen?: readonly string[]): readonly T[] {
  if (chosen === undefined) return series.slice(-MOST_COMPARED);
  const ids = new Set(chosen);
  if (ids.size > MOST_COMPARED) throw refuse('too_many_compared', { most: MOST_COMPARED, chosen: ids.size }, 'campaigns');
  const compared = series.filter(({ id }) => ids.has(id));
  if (compared.length < ids.size) throw refuse('compared_unknown', {}, 'campaigns');
  return compared;
}
