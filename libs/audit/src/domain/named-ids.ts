import type { ExportWish } from './export.js';

/** What stands in the register by its id alone, by the kind of thing. */
export interface NamedIds {
  readonly campaigns: readonly string[];
  readonly assessments: readonly string[];
  readonly members: readonly string[];
  /** By relationship. */
  readonly suppliers: readonly string[];
}

type Entry = Pick<ExportWish, 'subject' | 'filters'>;
type Names = ReadonlyMap<string, string>;

/** Conditions that name something by its id: campaigns that are compared, suppliers, the member who looks after them. */
const BY_ID = ['campaigns', 'suppliers', 'ownerId'] as const;
/** How many of each condition are left out. */
export type Unnamed = Readonly<Record<(typeof BY_ID)[number], number>>;

/** What exports are about, and whom and what their conditions name: campaigns that are compared, the member who looks after suppliers, suppliers. */
export function idsIn(entries: readonly Entry[]): NamedIds {
  const subjects = (type: Entry['subject']['type']) => entries.flatMap(({ subject }) => (subject.type === type ? subject.id : []));
  const named = (condition: (typeof BY_ID)[number]) => entries.flatMap(({ filters }) => textsIn(filters[condition]));
  return {
    campaigns: [...new Set([...subjects('campaign'), ...named('campaigns')])],
    assessments: [...new Set(subjects('assessment'))],
    members: [...new Set(named('ownerId'))],
    suppliers: [...new Set(named('suppliers'))],
  };
}

/**
 * The conditions as a reader may see them: what they may know nothing of is not named, not even by its id, which says when it was made. External
 * auditors read what others exported of the campaigns that were opened to them. A condition of which nothing is left is left out.
 */
export function shownFilters(filters: Entry['filters'], names: Names): Readonly<Record<string, unknown>> {
  const shown: Record<string, unknown> = { ...filters };
  for (const condition of BY_ID) {
    const ids = textsIn(filters[condition]);
    const known = ids.filter((id) => names.has(id));
    if (known.length === ids.length) continue;
    if (known.length > 0) shown[condition] = known;
    else delete shown[condition];
  }
  return shown;
}

/** How many ids `shownFilters` leaves out: an entry never reads as if nothing had been chosen. */
export function countUnnamed(filters: Entry['filters'], names: Names): Unnamed {
  const count = (condition: (typeof BY_ID)[number]) => textsIn(filters[condition]).filter((id) => !names.has(id)).length;
  return { campaigns: count('campaigns'), suppliers: count('suppliers'), ownerId: count('ownerId') };
}

function textsIn(condition: unknown): string[] {
  return [condition].flat().filter((value) => typeof value === 'string');
}
