/**
 * Of `whole` just what `shape` names: what stands now in the fields that somebody wanted to change, to be shown beside their own values.
 * Null for what is not there (any more).
 */
export function partOf(shape: unknown, whole: unknown): unknown {
  if (!isPlain(shape)) return whole ?? null;
  const held = isPlain(whole) ? whole : {};
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Object.hasOwn(held, name) ? partOf(value, held[name]) : null]),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
