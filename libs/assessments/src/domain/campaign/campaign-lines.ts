import { type CursorKey, decodeCursor, encodeCursor, type Page } from '@app/kernel';

import type { LineQuery } from './campaign-assessments.js';

type Value = CursorKey[number];

/** What sorting needs of one assessment: a campaign may have ten thousand of them. */
export interface Place {
  readonly assessmentId: string;
  readonly relationshipId: string;
  /** Share of the questions answered, 0..1. */
  readonly progress: number;
  /** Milliseconds; null while nothing is in force. */
  readonly submittedAt: number | null;
}

/** What the buyer calls a supplier. */
export interface Naming {
  readonly code: string;
  readonly name: string;
}

/** Whether an order goes by what suppliers are called. */
export function goesByName({ sort = 'code' }: Pick<LineQuery, 'sort'>): boolean {
  return sort.endsWith('code') || sort.endsWith('name');
}

/**
 * The ids on one page of a campaign, sorted by the wished value, ties by id; what has no value stands last, whichever way round.
 *
 * Done here and not in SQL, because what suppliers are called is another context's.
 *
 * @param names by relationship; needed where the order goes by name only
 */
export function pageOfPlaces(
  places: readonly Place[],
  names: ReadonlyMap<string, Naming>,
  { sort = 'code', cursor, limit }: Pick<LineQuery, 'sort' | 'cursor' | 'limit'>,
): Page<string> {
  const direction = sort.startsWith('-') ? -1 : 1;
  const compare = ([a = null, idA = null]: CursorKey, [b = null, idB = null]: CursorKey) => byValue(a, b, direction) || inOrder(idA, idB);
  const after = cursor === undefined ? null : decodeCursor(cursor, ['any', 'any']);
  const keys = places
    .map((place): CursorKey => [valueIn(sort, place, names.get(place.relationshipId)), place.assessmentId])
    .filter((key) => after === null || compare(key, after) > 0)
    .sort(compare);
  const shown = keys.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(([, id]) => String(id)), next: keys.length > limit && last ? encodeCursor(last) : null };
}

function valueIn(sort: string, place: Place, naming: Naming | undefined): Value {
  switch (sort.replace('-', '')) {
    case 'code':
      return naming?.code ?? null;
    case 'name':
      return naming?.name ?? null;
    case 'progress':
      return place.progress;
    default:
      return place.submittedAt;
  }
}

function byValue(a: Value, b: Value, direction: number): number {
  if (a !== b && (a === null || b === null)) return a === null ? 1 : -1;
  return direction * inOrder(a, b);
}

/** By code point, as the database sorts. A cursor of another order may bring values of another kind; any fixed order will do for them. */
function inOrder(a: Value, b: Value): number {
  if (a === b || a === null || b === null) return 0;
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  return a < b ? -1 : 1;
}
