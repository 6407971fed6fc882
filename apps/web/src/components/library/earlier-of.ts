import type { LibraryVersion } from './use-versions';

/** What a version is most usefully compared with: the one before it, or what the first was copied from. Null where neither can be read. */
export function earlierOf(id: string, versions: readonly LibraryVersion[]): LibraryVersion | null {
  const version = versions.find((one) => one.id === id);
  if (!version) return null;
  const before = versions
    .filter(({ ofId, number }) => ofId === version.ofId && number < version.number)
    .toSorted((one, other) => other.number - one.number);
  return before[0] ?? versions.find((one) => one.id === version.originVersionId) ?? null;
}
