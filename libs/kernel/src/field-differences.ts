/** One field that two states of a thing say differently; null where one of them says nothing. */
export interface FieldDifference {
  /** Path from the thing, e.g. `texts.options.2.ja`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one of many things with a key. */
export interface ItemDifference {
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What changed; empty where the whole was added or removed. */
  readonly fields: readonly FieldDifference[];
}

/**
 * Compares two states of one thing, plain JSON both, down to the single text or number. Fields in the order of the first, new ones last.
 *
 * @param whole names of fields at the top that are shown as one value
 */
export function fieldDifferences(before: object, after: object, whole: readonly string[] = []): FieldDifference[] {
  const was = leavesOf(before, whole);
  const is = leavesOf(after, whole);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(({ before: a, after: b }) => JSON.stringify(a) !== JSON.stringify(b));
}

/** Compares two lists by the keys of their items, wherever they stand. Items in the order of the second, removed ones last. */
export function itemDifferences<T extends object>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  whole: readonly string[] = [],
): ItemDifference[] {
  const differences: ItemDifference[] = [];
  for (const [key, item] of after) {
    const earlier = before.get(key);
    const fields = earlier ? fieldDifferences(earlier, item, whole) : [];
    if (!earlier) differences.push({ key, change: 'added', fields });
    else if (fields.length > 0) differences.push({ key, change: 'changed', fields });
  }
  const removed = [...before.keys()].filter((key) => !after.has(key));
  return [...differences, ...removed.map((key): ItemDifference => ({ key, change: 'removed', fields: [] }))];
}

function leavesOf(thing: object, whole: readonly string[]): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const collect = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || whole.includes(path)) leaves.set(path, value);
    else for (const [name, member] of Object.entries(value)) collect(member, path === '' ? name : `${path}.${name}`);
  };
  collect(thing, '');
  return leaves;
}
