/** Which suppliers are selected: some by name, or all that the filter gives without some. */
export type Selection =
  | { readonly kind: 'some'; readonly versions: ReadonlyMap<string, number> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

interface Seen {
  readonly id: string;
  readonly version: number;
}

export const NOBODY: Selection = { kind: 'some', versions: new Map() };
export const EVERYBODY: Selection = { kind: 'all', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'some' ? selection.versions.has(id) : !selection.except.has(id);
}

export function toggled(selection: Selection, { id, version }: Seen): Selection {
  if (selection.kind === 'some') {
    const versions = new Map(selection.versions);
    if (!versions.delete(id)) versions.set(id, version);
    return { kind: 'some', versions };
  }
  const except = new Set(selection.except);
  if (!except.delete(id)) except.add(id);
  return { kind: 'all', except };
}

/** @param total how many the filter gives */
export function countSelected(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.versions.size : Math.max(0, total - selection.except.size);
}

/** The same suppliers in the versions that the list shows by now. Whoever is no longer among the rows stays as it was seen. */
export function seenAnew(selection: Selection, rows: readonly Seen[]): Selection {
  if (selection.kind === 'all') return selection;
  const now = new Map(rows.map(({ id, version }) => [id, version]));
  return { kind: 'some', versions: new Map([...selection.versions].map(([id, version]) => [id, now.get(id) ?? version])) };
}
