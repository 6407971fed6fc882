/** What a record itself says about a key. Keys are made by users: a class called `constructor` must not find what every object inherits. */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
