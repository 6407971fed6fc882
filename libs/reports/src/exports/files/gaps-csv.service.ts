import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WrittenExport } from '@app/audit';
import { BookFingerprint, CountedRows, csvStream } from '@app/spreadsheets';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { gapsSheet } from '../workbook/gaps-sheet.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import { type ExportWriter, ExportWriters, type RowsPassed } from '../writing/export-writers.service.js';
import { ExportLists } from './export-lists.service.js';

/** The rows of the workbook's gaps sheet, for programs. */
@Injectable()
export class GapsCsv implements ExportWriter, OnModuleInit {
  readonly kind = 'gaps_csv';

  constructor(
    private readonly writers: ExportWriters,
    private readonly lists: ExportLists,
  ) {}

  onModuleInit(): void {
    this.writers.add(this);
  }

  rowsToCome(subject: WorkbookSubject): Promise<number> {
    return this.lists.count(subject, ['gaps']);
  }

  async write(subject: WorkbookSubject, file: Writable, passed: RowsPassed): Promise<WrittenExport> {
    const rows = new CountedRows(this.lists.gaps(subject, passed));
    const fingerprint = new BookFingerprint();
    await pipeline(csvStream(gapsSheet(subject).columns, rows, { byteOrderMark: true, fingerprint }), file);
    return { rowCount: rows.count, sheets: fingerprint.sheets() };
  }
}
