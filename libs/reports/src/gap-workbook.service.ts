import type { Writable } from 'node:stream';
import type { WrittenExport } from '@app/audit';
import { type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { ExportLists } from './export-lists.service.js';
import { type ExportWriter, ExportWriters, type RowsPassed } from './export-writers.service.js';
import { FrameworkReports } from './framework-reports.service.js';
import { aboutSheet } from './workbook/about-sheet.js';
import { answersSheet } from './workbook/answers-sheet.js';
import { baselineSheet } from './workbook/baseline-sheet.js';
import { frameworkRows, frameworksSheet } from './workbook/frameworks-sheet.js';
import { gapsSheet } from './workbook/gaps-sheet.js';
import type { WorkbookSubject } from './workbook/subject.js';
import { summarySheet } from './workbook/summary-sheet.js';
import { suppliersSheet } from './workbook/suppliers-sheet.js';
import { verificationSheet } from './workbook/verification-sheet.js';

const CREATOR = 'Enjuku';

/** Writes the gap workbook of a campaign, sheet after sheet, from one snapshot. */
@Injectable()
export class GapWorkbook implements ExportWriter, OnModuleInit {
  readonly kind = 'gap_workbook';

  constructor(
    private readonly writers: ExportWriters,
    private readonly lists: ExportLists,
    private readonly frameworks: FrameworkReports,
  ) {}

  onModuleInit(): void {
    this.writers.add(this);
  }

  rowsToCome(subject: WorkbookSubject): Promise<number> {
    return this.lists.count(subject, ['suppliers', 'gaps', 'answers']);
  }

  /** The fingerprint is over the values of every sheet but the last, which states it. */
  async write(subject: WorkbookSubject, destination: Writable, passed: RowsPassed): Promise<Required<WrittenExport>> {
    const { campaign, requestedAt } = subject;
    const book = new WorkbookWriter(destination, { timeZone: campaign.timeZone, creator: CREATOR, created: requestedAt });

    const summary = summarySheet(subject);
    await book.addSheet(summary.sheet, summary.rows);
    await book.addSheet(suppliersSheet(subject), this.lists.suppliers(subject, passed));
    await book.addSheet(gapsSheet(subject), this.lists.gaps(subject, passed));
    await book.addSheet(answersSheet(subject), this.lists.answers(subject, passed));
    await book.addSheet(frameworksSheet(subject), this.frameworkRows(subject));
    const baseline = baselineSheet(subject);
    await book.addSheet(baseline.sheet, baseline.rows);
    const about = aboutSheet(subject);
    await book.addSheet(about.sheet, about.rows);
    const { sha256, sheets } = book;
    const verification = verificationSheet(subject, sha256, sheets);
    await book.addSheet(verification.sheet, verification.rows);
    await book.end();
    return { sha256, rowCount: book.rowCount, sheets: book.sheets };
  }

  private async *frameworkRows(subject: WorkbookSubject): AsyncGenerator<SheetRow> {
    const { campaign, filter } = subject;
    for await (const report of this.frameworks.every(campaign.id, filter)) yield* frameworkRows(subject, report);
  }
}
