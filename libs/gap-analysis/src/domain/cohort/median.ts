import { LEAST_MEMBERS } from './cohort.js';

/**
 * The median of a cohort, the same as its `Distribution` says, without putting the whole in order: of ten thousand in a tenth of the time.
 *
 * Null for fewer than 5 members.
 *
 * @param values one per submission, in any order; null (nothing is applicable) is no member
 */
export function medianOf(values: readonly (number | null)[]): number | null {
  const members = membersOf(values);
  if (members.length < LEAST_MEMBERS) return null;

  const rank = (members.length - 1) * 0.5;
  const below = moveIntoPlace(members, Math.floor(rank));
  const above = rank % 1 === 0 ? below : least(members.subarray(Math.ceil(rank)));
  return below + (above - below) * (rank - Math.floor(rank));
}

/** Theirs alone, where they may be moved about. */
function membersOf(values: readonly (number | null)[]): Float64Array {
  const members = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (value !== null) members[count++] = value;
  return members.subarray(0, count);
}

/** Hoare's selection: afterwards nothing before this place is greater than what stands there, and nothing behind it is less. */
function moveIntoPlace(values: Float64Array, place: number): number {
  const at = (position: number) => values[position] ?? Number.NaN;
  let first = 0;
  let last = values.length - 1;
  while (first < last) {
    const pivot = at((first + last) >> 1);
    let up = first;
    let down = last;
    while (up <= down) {
      while (at(up) < pivot) up++;
      while (at(down) > pivot) down--;
      if (up > down) break;
      [values[up], values[down]] = [at(down), at(up)];
      up++;
      down--;
    }
    if (place <= down) last = down;
    else if (place >= up) first = up;
    else break;
  }
  return at(place);
}

function least(values: Float64Array): number {
  return values.reduce((one, other) => Math.min(one, other));
}
