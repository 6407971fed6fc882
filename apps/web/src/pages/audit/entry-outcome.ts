import type { AuditEntryView } from '~/api/generated/types.gen';

type Told = Pick<AuditEntryView, 'action' | 'details'>;

/** What came of an action, where the sentence would mislead without it: the end of a key in `audit.outcomes`. Null for all others. */
export function outcomeOf({ action, details: { unchanged } }: Told): 'export.verified.unchanged' | 'export.verified.changed' | null {
  if (action !== 'export.verified' || typeof unchanged !== 'boolean') return null;
  return unchanged ? 'export.verified.unchanged' : 'export.verified.changed';
}
