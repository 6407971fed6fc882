/** What a record holds under a key of its own. Keys come from people: `constructor` is none of ours. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
