import type { Writable } from 'node:stream';
import type { WrittenExport } from '@app/audit';
import { WorkbookWriter } from '@app/spreadsheets';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { aboutSheet } from '../workbook/about-sheet.js';
import { baselineSheet } from '../workbook/baseline-sheet.js';
import { explanationsSheet } from '../workbook/explanations-sheet.js';
import { onlySupplier, type WorkbookSubject } from '../workbook/subject.js';
import { summarySheet } from '../workbook/summary-sheet.js';
import { buyersVerification, verificationSheet } from '../workbook/verification-sheet.js';
import { type ExportWriter, ExportWriters, type RowsPassed } from '../writing/export-writers.service.js';
import { CampaignSheets } from './campaign-sheets.service.js';
import { SupplierSheets } from './supplier-sheets.service.js';
import { TopClosings } from './top-closings.service.js';

export const CREATOR = 'Enjuku';

/** Writes the gap workbook of a campaign, sheet after sheet, from one snapshot. */
@Injectable()
export class GapWorkbook implements ExportWriter, OnModuleInit {
  readonly kind = 'gap_workbook';
  readonly hasTrend = true;

  constructor(
    private readonly writers: ExportWriters,
    private readonly sheets: CampaignSheets,
    private readonly ofOne: SupplierSheets,
    private readonly closings: TopClosings,
  ) {}

  onModuleInit(): void {
    this.writers.add(this);
  }

  rowsToCome(subject: WorkbookSubject): Promise<number> {
    return this.sheets.rowsToCome(subject);
  }

  /** The fingerprint is over the values of every sheet but the last, which states it. */
  async write(subject: WorkbookSubject, destination: Writable, passed: RowsPassed): Promise<Required<WrittenExport>> {
    const { campaign, exportedAt } = subject;
    const book = new WorkbookWriter(destination, { timeZone: campaign.timeZone, creator: CREATOR, created: exportedAt });

    if (onlySupplier(subject)) await this.ofOne.addTo(book, subject, passed);
    else await this.addChain(book, subject, passed);
    const baseline = baselineSheet(subject);
    await book.addSheet(baseline.sheet, baseline.rows);
    const explanations = explanationsSheet(subject, await this.sheets.example(subject));
    await book.addSheet(explanations.sheet, explanations.rows);
    const about = aboutSheet(subject, 'suppliersByDomain');
    await book.addSheet(about.sheet, about.rows);
    const { sha256, sheets } = book;
    const verification = verificationSheet(buyersVerification(subject), sha256, sheets);
    await book.addSheet(verification.sheet, verification.rows);
    await book.end();
    return { sha256, rowCount: book.rowCount, sheets: book.sheets };
  }

  private async addChain(book: WorkbookWriter, subject: WorkbookSubject, passed: RowsPassed): Promise<void> {
    const summary = summarySheet(subject, await this.closings.of(subject));
    await book.addSheet(summary.sheet, summary.rows);
    await this.sheets.addTo(book, subject, passed);
  }
}
