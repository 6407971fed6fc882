import type { Writable } from 'node:stream';
import type { CampaignExportKind, WrittenExport } from '@app/audit';
import { Injectable } from '@nestjs/common';

import type { WorkbookSubject } from '../workbook/subject.js';

/** Told after every batch of rows that has gone into a file, by how many it has grown. */
export type RowsPassed = (rows: number) => void;

/** Knows what is in one kind of file about a campaign; what it is called stands in audit (`EXPORT_KINDS`). */
export interface ExportWriter {
  readonly kind: CampaignExportKind;
  /** Whether campaigns stand side by side in it, so that they can be chosen. */
  readonly hasTrend?: true;
  /** How many rows of long lists will pass. Asked only when somebody watches: counting takes its time too. */
  rowsToCome(subject: WorkbookSubject): Promise<number>;
  /** Fills the file and ends it, in the snapshot in which the subject was read. */
  write(subject: WorkbookSubject, file: Writable, passed: RowsPassed): Promise<WrittenExport>;
}

/** Which writer fills which kind of file. Writers add themselves when their module starts. */
@Injectable()
export class ExportWriters {
  private readonly writers = new Map<CampaignExportKind, ExportWriter>();

  add(writer: ExportWriter): void {
    if (this.writers.has(writer.kind)) throw new Error(`Two writers want to fill ${writer.kind}.`);
    this.writers.set(writer.kind, writer);
  }

  of(kind: CampaignExportKind): ExportWriter {
    const writer = this.writers.get(kind);
    if (!writer) throw new Error(`Nobody knows what is in ${kind}.`);
    return writer;
  }
}
