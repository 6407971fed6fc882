import { countUnnamed, type DifferingRow, ExportNameView, ExportUnnamedView, presentNames, type RowChange, shownFilters } from '@app/audit';
import type { Language } from '@app/kernel';

import type { DescribedSheet, HiddenSheet, KnownFile, ReadFile } from '../../exports/verification/export-verification.service.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';

export class VerifiedExportView {
  id: string;
  kind: KnownFile['exported']['kind'];
  fileName: string;
  language: Language;
  /** What was asked for, as it was asked, but for ids of what the caller may know nothing of. */
  filters: Record<string, unknown>;
  /** The campaigns, members and suppliers that these name by ids; suppliers with their codes in front. */
  named: ExportNameView[];
  unnamed: ExportUnnamedView;
  /** The member's name at that time. */
  requestedBy: string;
  /** When its data was read, as the file says. Instant in UTC. */
  exportedAt: string;
  /** The next three are null for what is about no campaign. */
  campaign: string | null;
  questionnaire: VersionNameView | null;
  baseline: VersionNameView | null;
}

export class DifferingRowView {
  change: RowChange;
  /** Its number in the sheet as it was exported, the heading being 1; null where it was not there. */
  exportedRow: number | null;
  /** Its number in the file; null where it is not there any more. */
  row: number | null;
  /** What stands in the first cells of that row of the file. */
  called: string[];
}

export class RowCountsView {
  changed: number;
  added: number;
  removed: number;
  moved: number;
}

export class DifferingSheetView {
  /** Empty for a table of CSV. */
  name: string;
  /** `head`: what JSON says of itself beside its sheets, each value a row: where it stands, and what it is. */
  part: 'sheet' | 'head';
  /** `missing`: not in the file any more; `added`: not in what was exported; `changed`: some of its rows are different; `moved`: in another order. */
  change: 'missing' | 'added' | 'changed' | 'moved';
  /** Its number among the sheets as it was exported; null where it was not there. */
  exportedPosition: number | null;
  /** Its number among the sheets of the file; null where it is not there any more. */
  position: number | null;
  counts: RowCountsView;
  /** The first of the rows that are different. */
  rows: DifferingRowView[];
}

export class HiddenSheetView {
  name: string;
  /** The sheet as a whole cannot be seen. */
  isHidden: boolean;
  /** How many of its rows and columns with content cannot be seen. */
  rows: number;
  columns: number;
  /** How many of its cells are shown otherwise than as they are exported: in another number format, as true or false, or as zeros that are left out. */
  cells: number;
  /** How many areas of it are merged cells. */
  merged: number;
  /** How many conditional formats and additions of newer programs may show something else in the place of its values. */
  conditional: number;
  /** Pictures or shapes lie over it. */
  hasDrawings: boolean;
}

export class VerifiedFileView {
  /** `unknown`: your organization has exported no such file. */
  verdict: 'unchanged' | 'changed' | 'unknown';
  fileName: string;
  /** How it was read. */
  fileKind: 'xlsx' | 'csv' | 'json';
  /** Of the file's bytes. */
  sha256: string;
  exported: VerifiedExportView | null;
  /** False where only whether it changed can be said, since no fingerprints of its rows were kept at that time. */
  placesKnown: boolean;
  /** False for external auditors where somebody else asked for the export: then, too, only whether it changed is told. */
  placesOpen: boolean;
  sheets: DifferingSheetView[];
  /** False where only the rows of JSON were compared, since what else it said was not kept at that time. */
  headCompared: boolean;
  /** What cannot be seen of the file, or is shown otherwise than it was exported. It was compared like everything else. */
  hidden: HiddenSheetView[];
}

export function presentVerified({ name, sha256, fingerprint }: ReadFile, known: KnownFile | null): VerifiedFileView {
  const file = { fileName: name, fileKind: fingerprint.kind, sha256 };
  if (!known)
    return {
      ...file,
      verdict: 'unknown',
      exported: null,
      placesKnown: false,
      placesOpen: false,
      sheets: [],
      headCompared: false,
      hidden: [],
    };
  const { isUnchanged, placesKnown, placesOpen, isHeadCompared, sheets, hidden } = known;
  const verdict = isUnchanged ? 'unchanged' : 'changed';
  const told = { sheets: sheets.map(presentSheet), hidden: hidden.map(presentHidden) };
  return { ...file, verdict, exported: presentExported(known), placesKnown, placesOpen, headCompared: isHeadCompared, ...told };
}

function presentHidden({ name, sheet, drawings, ...counts }: HiddenSheet): HiddenSheetView {
  return { name, isHidden: sheet, ...counts, hasDrawings: drawings };
}

function presentExported({ exported, versions, names }: KnownFile): VerifiedExportView {
  const { id, kind, fileName, language, filters, requestedBy, exportedAt } = exported;
  return {
    id,
    kind,
    fileName,
    language,
    filters: { ...shownFilters(filters, names) },
    named: presentNames(exported, names),
    unnamed: { ...countUnnamed(filters, names) },
    requestedBy,
    exportedAt: exportedAt.toISOString(),
    campaign: versions?.campaignName ?? null,
    questionnaire: versions ? presentVersionName(versions.questionnaire) : null,
    baseline: versions ? presentVersionName(versions.baseline) : null,
  };
}

function presentSheet({ name, part, change, exportedAt, at, counts, rows, described }: DescribedSheet): DifferingSheetView {
  const called = ({ row }: DifferingRow) => [...((row === null ? null : described.get(row)) ?? [])];
  return {
    name,
    part,
    change,
    exportedPosition: exportedAt === null ? null : exportedAt + 1,
    position: at === null ? null : at + 1,
    counts: { ...counts },
    rows: rows.map((row) => ({ ...row, called: called(row) })),
  };
}
