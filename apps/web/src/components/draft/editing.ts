import { nameOf, type Place } from './changes';
import type { Draft } from './use-draft-saving';

/** A draft while it is edited: with what is said at each place. */
export interface Editing<View extends { readonly version: number }> extends Draft<View> {
  /** Why it was not accepted, or what keeps it from being published; null where all is well. */
  readonly problemAt: (place: Place) => string | null;
}

/** @param open what keeps the draft from being published, by place (`nameOf`) */
export function editingOf<View extends { readonly version: number }>(draft: Draft<View>, open: ReadonlyMap<string, string>): Editing<View> {
  return { ...draft, problemAt: (place) => draft.changes.refused[nameOf(place)] ?? open.get(nameOf(place)) ?? null };
}
