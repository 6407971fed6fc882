import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BegunExport, WrittenExport } from '@app/audit';
import { CountedRows, csvStream } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';

import type { ReportFilter } from './domain/report-filter.js';
import { GapWorkbook } from './gap-workbook.service.js';
import { gapsSheet } from './workbook/gaps-sheet.js';
import { WorkbookSubjects } from './workbook-subjects.service.js';

/** Turns a request into bytes. */
@Injectable()
export class ExportWriting {
  constructor(
    private readonly subjects: WorkbookSubjects,
    private readonly workbook: GapWorkbook,
  ) {}

  async write(file: Writable, begun: BegunExport, filter: ReportFilter): Promise<WrittenExport> {
    const subject = await this.subjects.of(begun, filter);
    if (begun.kind === 'gap_workbook') return this.workbook.write(subject, file);
    const rows = new CountedRows(this.workbook.gaps(subject));
    await pipeline(csvStream(gapsSheet(subject).columns, rows, { byteOrderMark: true }), file);
    return { rowCount: rows.count };
  }
}
