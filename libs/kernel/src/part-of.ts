/**
 * Of `whole` just what `shape` names: what stands now in the fields that somebody wanted to change, to be shown beside their own values.
 * Null for what is not there (any more).
 *
 * @param entire names of fields at the top that are taken as one value
 */
export function partOf(shape: object, whole: unknown, entire: readonly string[] = []): Record<string, unknown> {
  const held = isPlain(whole) ? whole : {};
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const now = Object.hasOwn(held, name) ? (held[name] ?? null) : null;
        return [name, isPlain(value) && !entire.includes(name) ? partOf(value, now) : now];
      }),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
