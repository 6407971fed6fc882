import { Injectable } from '@nestjs/common';
import { chosenResult } from '../../domain/campaign/chosen-result.js';
import { SubmissionFrameworks } from '../../submission/submission-frameworks.service.js';
import { type SubmissionReport, SubmissionReports } from '../../submission/submission-reports.service.js';
import { supplierPerceptionSheet } from '../workbook/one/perception-sheet.js';
import { supplierSummarySheet } from '../workbook/one/summary-sheet.js';
import { supplierTrendSheet } from '../workbook/one/trend-sheet.js';
import { resultFrameworkRows, resultFrameworksSheet } from '../workbook/result-frameworks-sheet.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import type { RowsPassed } from '../writing/export-writers.service.js';
import { CampaignSheets, type SheetSink } from './campaign-sheets.service.js';
import { ExportLists } from './export-lists.service.js';

/** What a workbook says of one supplier that somebody chose: the same sheets, with its own values where a chain has statistics. */
@Injectable()
export class SupplierSheets {
  constructor(
    private readonly sheets: CampaignSheets,
    private readonly lists: ExportLists,
    private readonly submissions: SubmissionReports,
    private readonly frameworks: SubmissionFrameworks,
  ) {}

  async addTo(book: SheetSink, subject: WorkbookSubject, passed: RowsPassed): Promise<void> {
    const report = await this.submitted(subject);
    const result = report && chosenResult(report.assessment, subject.filter);
    const summary = supplierSummarySheet(subject, report && result && { ...report, result });
    await book.addSheet(summary.sheet, summary.rows);
    await this.sheets.addListsTo(book, subject, passed);
    const trend = supplierTrendSheet(subject, await this.sheets.trend(subject));
    await book.addSheet(trend.sheet, trend.rows);
    const perception = supplierPerceptionSheet(subject, report);
    await book.addSheet(perception.sheet, perception.rows);
    const frameworks = report ? await this.frameworks.every(report, subject.filter) : [];
    const rows = frameworks.flatMap((framework) => resultFrameworkRows(subject, framework));
    await book.addSheet(resultFrameworksSheet(subject.say, subject.heading), rows);
  }

  /** Null where it submitted nothing, or nothing that the other conditions leave. */
  private async submitted(subject: WorkbookSubject): Promise<SubmissionReport | null> {
    const first = await this.lists.firstSubmission(subject);
    return first && this.submissions.of(first.submissionId);
  }
}
