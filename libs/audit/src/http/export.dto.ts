import type { Language, Page } from '@app/kernel';

import type { RegisteredExport } from '../data/exports.repository.js';
import type { ExportKind } from '../domain/export-kind.js';

export class ExportSubjectView {
  type: 'campaign' | 'organization';
  id: string;
}

export class ExportView {
  id: string;
  kind: ExportKind;
  /** What it is about: a campaign, or the organization as a whole. */
  subject: ExportSubjectView;
  /** What was asked for, as it was asked. */
  filters: Record<string, unknown>;
  language: Language;
  fileName: string;
  state: 'running' | 'finished' | 'broken';
  /** Of a workbook: over the canonical values of its sheets, those of the last one aside where that states it. Of a CSV: over the file. */
  sha256: string | null;
  /** Rows of all sheets, headings aside. */
  rowCount: number | null;
  byteCount: number | null;
  /** The member's name at that time. */
  requestedBy: string;
  /** Instants in UTC. */
  requestedAt: string;
  finishedAt: string | null;
}

export class ExportPageView {
  items: ExportView[];
  next: string | null;
}

export function presentExports({ items, next }: Page<RegisteredExport>): ExportPageView {
  return { items: items.map(presentExport), next };
}

function presentExport({ subject, filters, requestedAt, finishedAt, ...row }: RegisteredExport): ExportView {
  return {
    ...row,
    subject: { ...subject },
    filters: { ...filters },
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
