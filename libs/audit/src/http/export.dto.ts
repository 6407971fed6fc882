import type { Language } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { RegisteredExport } from '../data/exports.repository.js';
import { failureSentence } from '../domain/export-failure.js';
import type { ExportKind } from '../domain/export-kind.js';
import { type ExportCaller, type ExportState, mayAskAgain, mayCancel, mayTake } from '../domain/kept-export.js';
import { countUnnamed, shownFilters } from '../domain/named-ids.js';

export class ExportSubjectView {
  type: 'campaign' | 'assessment' | 'organization';
  id: string;
  /** Null for the organization as a whole, and for what the caller may not know. */
  name: string | null;
}

/** Something that the conditions name by its id. */
export class ExportNameView {
  id: string;
  name: string;
}

/** How many ids are left out of a condition, since the caller may know nothing of what they stand for. */
export class ExportUnnamedView {
  campaigns: number;
  suppliers: number;
  ownerId: number;
}

export class ExportProgressView {
  rowsWritten: number;
  /** Of the long lists; null until they have been counted. */
  rowsToCome: number | null;
}

export class ExportDownloadView {
  /** The member's name at that time. */
  by: string;
  /** Instant in UTC. */
  at: string;
}

/** What the caller may do with it now. */
export class ExportAbilitiesView {
  download: boolean;
  cancel: boolean;
  askAgain: boolean;
}

export class ExportView {
  id: string;
  kind: ExportKind;
  /** What it is about: a campaign, an assessment of one's own, or the organization as a whole. */
  subject: ExportSubjectView;
  /** What was asked for, as it was asked, but for ids of what the caller may know nothing of. */
  filters: Record<string, unknown>;
  /** The campaigns, members and suppliers that these name by ids; suppliers with their codes in front. */
  named: ExportNameView[];
  unnamed: ExportUnnamedView;
  language: Language;
  fileName: string;
  /** Kept ones: `queued`, `running`, `finished`, `expired`; `broken` or `cancelled`. Those handed out while they are written: `running`, `finished` or `broken`. */
  state: ExportState;
  /** Whether the file can be taken after it was written, until it expires. */
  kept: boolean;
  /** While it is being written. */
  progress: ExportProgressView | null;
  /** Why it broke off, where it is kept. */
  failure: BilingualView | null;
  /** Of a workbook: over the canonical values of its sheets, those of the last one aside where that states it. Of a CSV: over the file. */
  sha256: string | null;
  /** Rows of all sheets, headings aside. */
  rowCount: number | null;
  byteCount: number | null;
  /** The member's name at that time. */
  requestedBy: string;
  /** Instants in UTC. Anew when it is asked for again. */
  requestedAt: string;
  /** When its data was read, as the file says; null: not yet, or it is of before this was noted, and says when it was asked for. */
  exportedAt: string | null;
  finishedAt: string | null;
  expiresAt: string | null;
  /** Who took a kept file: the newest first, twenty at most. An external auditor is told of their own downloads alone. */
  downloads: ExportDownloadView[];
  downloadCount: number;
  abilities: ExportAbilitiesView;
}

export class ExportPageView {
  items: ExportView[];
  next: string | null;
}

/** @param names of what the entry names by ids, as far as the caller may know them */
export function presentExport(entry: RegisteredExport, names: ReadonlyMap<string, string>, caller: ExportCaller): ExportView {
  const { id, kind, subject, filters, language, fileName, state, kept, failure, sha256, rowCount, byteCount, requestedBy } = entry;
  return {
    ...{ id, kind, language, fileName, state, kept, sha256, rowCount, byteCount, requestedBy },
    subject: { ...subject, name: names.get(subject.id) ?? null },
    filters: { ...shownFilters(filters, names) },
    named: presentNames(entry, names),
    unnamed: { ...countUnnamed(filters, names) },
    progress: kept && state === 'running' ? { rowsWritten: entry.rowsWritten ?? 0, rowsToCome: entry.rowsToCome } : null,
    failure: kept && state === 'broken' ? presentBilingual(failureSentence(failure)) : null,
    requestedAt: entry.requestedAt.toISOString(),
    exportedAt: entry.exportedAt?.toISOString() ?? null,
    finishedAt: entry.finishedAt?.toISOString() ?? null,
    expiresAt: entry.expiresAt?.toISOString() ?? null,
    downloads: entry.downloads.map(({ by, at }) => ({ by, at: new Date(at).toISOString() })),
    downloadCount: entry.downloadCount,
    abilities: { download: mayTake(entry, caller), cancel: mayCancel(entry, caller), askAgain: mayAskAgain(entry, caller) },
  };
}

export function presentNames({ filters }: Pick<RegisteredExport, 'filters'>, names: ReadonlyMap<string, string>): ExportNameView[] {
  return Object.values(filters)
    .flat()
    .flatMap((value) => {
      const name = typeof value === 'string' ? names.get(value) : undefined;
      return name === undefined ? [] : [{ id: String(value), name }];
    });
}
