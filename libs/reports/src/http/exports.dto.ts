import type { Page } from '@app/kernel';
import { MayBeLeftOut } from '@app/tenancy';
import { IsIn } from 'class-validator';

import type { RegisteredExport } from '../data/exports.repository.js';

export class ExportLanguageDto {
  @MayBeLeftOut()
  @IsIn(['ja', 'en'])
  language?: 'ja' | 'en';
}

export class ExportView {
  id: string;
  kind: 'gap_workbook' | 'gaps_csv';
  campaignId: string;
  language: string;
  fileName: string;
  state: 'running' | 'finished' | 'broken';
  /** Of a workbook: over the canonical values of its sheets. Of a CSV: over the file. */
  sha256: string | null;
  byteCount: number | null;
  requestedBy: string;
  requestedAt: string;
  finishedAt: string | null;
}

export class ExportPageView {
  items: ExportView[];
  next: string | null;
}

export function presentExports({ items, next }: Page<RegisteredExport>): ExportPageView {
  return {
    items: items.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null })),
    next,
  };
}
