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

/** What exports are about, and whom and what their conditions name: campaigns that are compared, the member who looks after suppliers, suppliers. */
export function idsIn(entries: readonly Entry[]): NamedIds {
  const subjects = (type: Entry['subject']['type']) => entries.flatMap(({ subject }) => (subject.type === type ? subject.id : []));
  const named = (condition: string) => entries.flatMap(({ filters }) => textsIn(filters[condition]));
  return {
    campaigns: [...new Set([...subjects('campaign'), ...named('campaigns')])],
    assessments: [...new Set(subjects('assessment'))],
    members: [...new Set(named('ownerId'))],
    suppliers: [...new Set(named('suppliers'))],
  };
}

/**
 * The conditions as a reader may see them: campaigns that they may know nothing of are not named, not even by their ids. External auditors read
 * what others exported of the campaigns that were opened to them.
 */
export function shownFilters(
  { campaigns, ...filters }: Entry['filters'],
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const shown = textsIn(campaigns).filter((id) => names.has(id));
  return shown.length > 0 ? { ...filters, campaigns: shown } : filters;
}

/** How many campaigns `shownFilters` leaves out: an entry never reads as if nothing had been chosen. */
export function countUnnamed({ campaigns }: Entry['filters'], names: ReadonlyMap<string, string>): number {
  return textsIn(campaigns).filter((id) => !names.has(id)).length;
}

function textsIn(condition: unknown): string[] {
  return [condition].flat().filter((value) => typeof value === 'string');
}
