import type { Writable } from 'node:stream';
import type { WrittenExport } from '@app/audit';
import { ChainTally } from '@app/gap-analysis';
import { type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';

import { ExportRowsRepository, type ExportWishes } from './data/export-rows.repository.js';
import type { HeatMapRow } from './domain/heat-map.js';
import { overChosen } from './domain/over-chosen.js';
import { choosesQuestions, isChosen } from './domain/report-filter.js';
import { yardstickOf } from './domain/yardstick.js';
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

    const ofChosen = overChosenOf(subject);
    const summary = summarySheet(subject);
    await book.addSheet(summary.sheet, summary.rows);
    await book.addSheet(
      suppliersSheet(subject),
      each(this.rows.suppliers(wishesOf(subject)), ({ line, ...row }) => supplierRow(subject, ofChosen(row, line))),
    );
    await book.addSheet(gapsSheet(subject), this.gaps(subject));
    await book.addSheet(
      answersSheet(subject),
      each(this.rows.answers(wishesOf(subject)), (row) => answerRow(subject, questions, row)),
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
    return each(this.rows.gaps(wishesOf(subject)), (gap) => gapRow(subject, questions, gap));
  }
}

function wishesOf({ campaign, filter, questionnaire, baseline }: WorkbookSubject): ExportWishes {
  const chosen = yardstickOf(questionnaire, baseline).questions.filter(isChosen(filter));
  return { campaignId: campaign.id, basis: BASIS, filter, questionKeys: choosesQuestions(filter) ? chosen.map(({ key }) => key) : null };
}

/** What is kept of whole submissions says nothing where only some questions were chosen. */
function overChosenOf({ filter, questionnaire, baseline }: WorkbookSubject): (row: HeatMapRow, line: string | null) => HeatMapRow {
  if (!choosesQuestions(filter)) return (row) => row;
  const yardstick = yardstickOf(questionnaire, baseline);
  const tally = new ChainTally(yardstick.questions, isChosen(filter));
  return (row, line) => overChosen(row, line, tally, yardstick);
}

async function* each<T>(batches: AsyncIterable<readonly T[]>, present: (row: T) => SheetRow): AsyncGenerator<SheetRow> {
  for await (const batch of batches) for (const row of batch) yield present(row);
}
