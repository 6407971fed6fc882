import type { Writable } from 'node:stream';
import { type DatedExport, type Download, ExportRegister, type WrittenExport } from '@app/audit';
import { OrganizationsService } from '@app/identity';
import type { Language } from '@app/kernel';
import { WorkbookWriter } from '@app/spreadsheets';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { OwnTrend } from '../../submission/own-trend.service.js';
import { SubmissionFrameworks } from '../../submission/submission-frameworks.service.js';
import { SubmissionReports } from '../../submission/submission-reports.service.js';
import { ownAboutSheet } from '../workbook/own/about-sheet.js';
import { ownExplanationsSheet } from '../workbook/own/explanations-sheet.js';
import { ownFrameworksSheet } from '../workbook/own/frameworks-sheet.js';
import { ownQuestionsSheet } from '../workbook/own/questions-sheet.js';
import type { OwnSubject } from '../workbook/own/subject.js';
import { ownSummarySheet } from '../workbook/own/summary-sheet.js';
import { ownTrendSheet } from '../workbook/own/trend-sheet.js';
import { ownVerification } from '../workbook/own/verification.js';
import { verificationSheet } from '../workbook/verification-sheet.js';
import { speaker } from '../workbook/words.js';
import { CREATOR } from './gap-workbook.service.js';

const SHEETS = [ownSummarySheet, ownQuestionsSheet, ownTrendSheet, ownFrameworksSheet, ownExplanationsSheet, ownAboutSheet];

/**
 * A supplier's own result as a workbook: what the result page says of its own answers, and nothing that only its buyer knows. Its place among
 * the others is not in it: that is no property of its answers, and moves while the others answer.
 */
@Injectable()
export class OwnWorkbook {
  constructor(
    private readonly database: TenantDatabase,
    private readonly register: ExportRegister,
    private readonly reports: SubmissionReports,
    private readonly trend: OwnTrend,
    private readonly frameworks: SubmissionFrameworks,
    private readonly organizations: OrganizationsService,
  ) {}

  /** @throws AppError before anything is registered when there is no such assessment, or nothing was submitted to it */
  async download(member: MemberActor, assessmentId: string, language: Language): Promise<Download> {
    await this.database.apart(member, () => this.reports.ofAssessment(assessmentId));
    const wish = { kind: 'own_result_workbook', subject: { type: 'assessment', id: assessmentId }, filters: {}, language } as const;
    return this.register.open(member, wish, (file, begun) => this.write(file, begun));
  }

  private async write(file: Writable, begun: DatedExport): Promise<WrittenExport> {
    const subject = await this.subjectOf(begun);
    const book = new WorkbookWriter(file, { timeZone: subject.timeZone, creator: CREATOR, created: begun.exportedAt });
    for (const sheetOf of SHEETS) {
      const { sheet, rows } = sheetOf(subject);
      await book.addSheet(sheet, rows);
    }
    const { sha256, sheets } = book;
    const verification = verificationSheet(ownVerification(subject), sha256, sheets);
    await book.addSheet(verification.sheet, verification.rows);
    await book.end();
    return { sha256, rowCount: book.rowCount, sheets: book.sheets };
  }

  private async subjectOf({ id, subject, language, exportedAt }: DatedExport): Promise<OwnSubject> {
    const trend = await this.trend.of(subject.id);
    const report = await this.reports.ofAssessment(subject.id);
    const { name, timeZone } = await this.organizations.current();
    return {
      exportId: id,
      language,
      say: speaker(language),
      title: trend.find(({ assessmentId }) => assessmentId === subject.id)?.title ?? '',
      supplierName: name,
      timeZone,
      report,
      trend,
      frameworks: await this.frameworks.every(report),
      requestedBy: this.database.member.name,
      exportedAt,
    };
  }
}
