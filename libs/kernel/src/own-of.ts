/** What a record itself holds under a key. Keys are made by people: a question called `constructor` must not find what every object inherits. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
