/** What stands at a path such as `texts.options.2.ja`; undefined where there is no such thing. */
export function valueAt(thing: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => (isHolder(inner) ? inner[name] : undefined), thing);
}

/** The same thing with another value at a path; what is not on the way stays the very same object. */
export function withValueAt<T>(thing: T, path: string, value: unknown): T {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withValueAt(isHolder(thing) ? thing[name] : {}, rest.join('.'), value);
  if (Array.isArray(thing)) return thing.with(Number(name), inner) as T;
  return { ...thing, [name]: inner };
}

/** Paths and values as one object: `name.ja` → `{ name: { ja } }`. */
export function nested(changes: readonly { readonly field: string; readonly value: unknown }[]): object {
  return changes.reduce((whole, { field, value }) => withValueAt(whole, field, value), {});
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
