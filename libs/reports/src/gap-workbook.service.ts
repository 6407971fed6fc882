import type { Writable } from 'node:stream';
import type { WrittenExport } from '@app/audit';
import { type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';

import { ExportRowsRepository } from './data/export-rows.repository.js';
import { aboutSheet } from './workbook/about-sheet.js';
import { answerRow, answersSheet } from './workbook/answers-sheet.js';
import { baselineSheet } from './workbook/baseline-sheet.js';
import { gapRow, gapsSheet } from './workbook/gaps-sheet.js';
import type { WorkbookSubject } from './workbook/subject.js';
import { summarySheet } from './workbook/summary-sheet.js';
import { supplierRow, suppliersSheet } from './workbook/suppliers-sheet.js';

export const BASIS = 'self';
const CREATOR = 'Enjuku';

/** Writes the gap workbook of a campaign, sheet after sheet, from one snapshot. */
@Injectable()
export class GapWorkbook {
  constructor(private readonly rows: ExportRowsRepository) {}

  /** The fingerprint is over the values of every sheet but the last, which states it. */
  async write(subject: WorkbookSubject, destination: Writable): Promise<Required<WrittenExport>> {
    const { campaign, questionnaire, requestedAt } = subject;
    const questions = new Map(questionnaire.questions.map((question) => [question.key, question]));
    const book = new WorkbookWriter(destination, { timeZone: campaign.timeZone, creator: CREATOR, created: requestedAt });

    const summary = summarySheet(subject);
    await book.addSheet(summary.sheet, summary.rows);
    await book.addSheet(
      suppliersSheet(subject),
      each(this.rows.suppliers(campaign.id, BASIS), (row) => supplierRow(subject, row)),
    );
    await book.addSheet(gapsSheet(subject), this.gaps(subject));
    await book.addSheet(
      answersSheet(subject),
      each(this.rows.answers(campaign.id, BASIS), (row) => answerRow(subject, questions, row)),
    );
    const baseline = baselineSheet(subject);
    await book.addSheet(baseline.sheet, baseline.rows);
    const { sha256 } = book;
    const about = aboutSheet(subject, sha256);
    await book.addSheet(about.sheet, about.rows);
    await book.end();
    return { sha256, rowCount: book.rowCount };
  }

  /** The rows of the gaps sheet; the CSV has the same. */
  gaps(subject: WorkbookSubject): AsyncGenerator<SheetRow> {
    const questions = new Map(subject.questionnaire.questions.map((question) => [question.key, question]));
    return each(this.rows.gaps(subject.campaign.id, BASIS), (gap) => gapRow(subject, questions, gap));
  }
}

async function* each<T>(batches: AsyncIterable<readonly T[]>, present: (row: T) => SheetRow): AsyncGenerator<SheetRow> {
  for await (const batch of batches) for (const row of batch) yield present(row);
}
