/** Reads what stands in the search part of an address: anybody may have written it, so what does not fit is left out. */
export type AddressParts = Readonly<Record<string, unknown>>;

const CONTROL = /\p{Cc}/u;

/** Digits alone come as a number. What no field would take, a control character or half of one, is no text. */
export function textIn(value: unknown, longest: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || CONTROL.test(text) || !text.isWellFormed()) return undefined;
  return text.slice(0, longest).toWellFormed();
}

export function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

/** Those of a list that are known, each once; undefined where nothing is left. */
export function someOf<T extends string>(value: unknown, known: readonly T[]): T[] | undefined {
  const listed = Array.isArray(value) ? value : [value];
  const some = known.filter((one) => listed.includes(one));
  return some.length > 0 ? some : undefined;
}

/** A list of any texts, each once; undefined where nothing is left. */
export function textsIn(value: unknown, most: number, longest: number): string[] | undefined {
  const listed = Array.isArray(value) ? value : [value];
  const texts = [...new Set(listed.flatMap((one) => textIn(one, longest) ?? []))].slice(0, most);
  return texts.length > 0 ? texts : undefined;
}

export function flagIn(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Without what is undefined, so that an address names only what differs from the usual. */
export function said<T extends object>(parts: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
