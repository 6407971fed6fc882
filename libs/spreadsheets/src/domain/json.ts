/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The names of every object in the order of RFC 8785, so that `JSON.stringify` writes the canonical form. */
export function inOrder(value: Json): Json {
  if (isList(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(namesOf(value).map((name) => [name, inOrder(value[name] ?? null)]));
}

/**
 * Every single value of something nested, in canonical order: where it stands, `export/campaign/name` or `classes/#0` in a list, and what it
 * is, as JSON. So that no two places are called alike, in names `/` is written `~1` and `~` is written `~0`, as in RFC 6901, `#` is written
 * `~2`, and a name with nothing in it `~3`.
 */
export function placesIn(value: Json, place = ''): [place: string, value: string][] {
  const below = (part: string) => (place === '' ? part : `${place}/${part}`);
  if (isList(value) && value.length > 0) return value.flatMap((each, at) => placesIn(each, below(`#${at}`)));
  if (isObject(value) && namesOf(value).length > 0)
    return namesOf(value).flatMap((name) => placesIn(value[name] ?? null, below(escaped(name))));
  return [[place, JSON.stringify(value)]];
}

function escaped(name: string): string {
  return name === '' ? '~3' : name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('#', '~2');
}

function namesOf(value: { readonly [name: string]: Json }): string[] {
  return Object.keys(value).sort();
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}
