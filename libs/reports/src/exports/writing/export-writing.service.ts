import type { Writable } from 'node:stream';
import type { CampaignExportKind, DatedExport, WrittenExport } from '@app/audit';
import { Injectable } from '@nestjs/common';

import type { SeriesFilter } from '../../domain/report-filter.js';
import { WorkbookSubjects } from '../files/workbook-subjects.service.js';
import { ExportWriters, type RowsPassed } from './export-writers.service.js';

/** Sits beside a file that takes long. */
export interface Watcher {
  readonly toCome: RowsPassed;
  readonly passed: RowsPassed;
}

/** Turns a request into bytes. */
@Injectable()
export class ExportWriting {
  constructor(
    private readonly subjects: WorkbookSubjects,
    private readonly writers: ExportWriters,
  ) {}

  async write(
    file: Writable,
    begun: DatedExport & { readonly kind: CampaignExportKind },
    filter: SeriesFilter,
    watcher: Watcher | null = null,
  ): Promise<WrittenExport> {
    const subject = await this.subjects.of(begun, filter);
    const writer = this.writers.of(begun.kind);
    if (watcher) watcher.toCome(await writer.rowsToCome(subject));
    return writer.write(subject, file, watcher?.passed ?? (() => undefined));
  }
}
