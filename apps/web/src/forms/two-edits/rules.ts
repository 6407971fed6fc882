/** A field of a form by its name. */
export type Field<Values extends object> = keyof Values & string;

/** What of a form two people may change apart from each other (its places), and how their edits come together. */
export interface Rules<Values extends object, Place extends string> {
  /** The places in which two contents differ, in the order of the form. */
  readonly differing: (one: Values, other: Values) => Place[];
  /** Theirs, with what I changed where they did not, and what I insist on where both did. */
  readonly merged: (opened: Values, theirs: Values, mine: Values, insisted: readonly Place[]) => Values;
}

/** The usual ones: each field is a place of its own. */
export function byField<Values extends object>(): Rules<Values, Field<Values>> {
  return { differing: differingFields, merged: mergedFields };
}

/** What was changed since the form was opened, and only that: what somebody else changed meanwhile stays. */
export function changeOf<Values extends object>(opened: Values, mine: Values): Partial<Values> {
  return Object.fromEntries(differingFields(opened, mine).map((field) => [field, mine[field]])) as Partial<Values>;
}

export function differingFields<Values extends object>(one: Values, other: Values): Field<Values>[] {
  const fields = Object.keys(one) as Field<Values>[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

function mergedFields<Values extends object>(opened: Values, theirs: Values, mine: Values, insisted: readonly Field<Values>[]): Values {
  const kept = keptOf(byField<Values>(), opened, theirs, mine, insisted);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}

/** Places that both changed since the form was opened, each to something else. */
export function conflictsOf<Values extends object, Place extends string>(
  { differing }: Rules<Values, Place>,
  opened: Values,
  theirs: Values,
  mine: Values,
): Place[] {
  const theirChange = differing(opened, theirs);
  const myChange = differing(opened, mine);
  return differing(theirs, mine).filter((place) => theirChange.includes(place) && myChange.includes(place));
}

/** Places at which mine stays: where only I changed something, and where I insist. */
export function keptOf<Values extends object, Place extends string>(
  rules: Rules<Values, Place>,
  opened: Values,
  theirs: Values,
  mine: Values,
  insisted: readonly Place[],
): Place[] {
  const conflicts = conflictsOf(rules, opened, theirs, mine);
  return rules.differing(opened, mine).filter((place) => !conflicts.includes(place) || insisted.includes(place));
}
