import { ChainTally } from '@app/gap-analysis';
import type { SheetRow } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';
import { type ExportList, ExportRowsRepository, type ExportWishes, type FirstSubmission } from '../../data/export-rows.repository.js';
import { BASIS } from '../../domain/basis.js';
import type { HeatMapRow } from '../../domain/campaign/heat-map.js';
import { overChosen } from '../../domain/campaign/over-chosen.js';
import { yardstickOf } from '../../domain/campaign/yardstick.js';
import { choosesQuestions, isChosen } from '../../domain/report-filter.js';
import { answerRow } from '../workbook/answers-sheet.js';
import { gapRow } from '../workbook/gaps-sheet.js';
import { matrixPositions, matrixSheetRow } from '../workbook/matrix-sheet.js';
import { perceptionRow } from '../workbook/perception-sheet.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import { supplierRow } from '../workbook/suppliers-sheet.js';
import type { RowsPassed } from '../writing/export-writers.service.js';

/** The long lists of a campaign as rows of a sheet, whatever kind of file they go into. Call inside one snapshot. */
@Injectable()
export class ExportLists {
  constructor(private readonly rows: ExportRowsRepository) {}

  count(subject: WorkbookSubject, lists: readonly ExportList[]): Promise<number> {
    return this.rows.count(wishesOf(subject), lists);
  }

  suppliers(subject: WorkbookSubject, passed: RowsPassed): AsyncGenerator<SheetRow> {
    const ofChosen = overChosenOf(subject);
    return each(this.rows.suppliers(wishesOf(subject)), passed, ({ line, ...row }) => supplierRow(subject, ofChosen(row, line)));
  }

  perceptions(subject: WorkbookSubject, passed: RowsPassed): AsyncGenerator<SheetRow> {
    return each(this.rows.perceptions(wishesOf(subject)), passed, (row) => perceptionRow(subject, row));
  }

  matrix(subject: WorkbookSubject, passed: RowsPassed): AsyncGenerator<SheetRow> {
    const positions = matrixPositions(subject);
    return each(this.rows.suppliers(wishesOf(subject)), passed, ({ line, ...row }) => matrixSheetRow(subject, row, line, positions));
  }

  firstSubmission(subject: WorkbookSubject): Promise<FirstSubmission | null> {
    return this.rows.firstSubmission(wishesOf(subject));
  }

  gaps(subject: WorkbookSubject, passed: RowsPassed): AsyncGenerator<SheetRow> {
    const questions = questionsOf(subject);
    return each(this.rows.gaps(wishesOf(subject)), passed, (gap) => gapRow(subject, questions, gap));
  }

  answers(subject: WorkbookSubject, passed: RowsPassed): AsyncGenerator<SheetRow> {
    const questions = questionsOf(subject);
    return each(this.rows.answers(wishesOf(subject), askedInOrder(subject)), passed, (row) => answerRow(subject, questions, row));
  }
}

function questionsOf({ questionnaire }: WorkbookSubject) {
  return new Map(questionnaire.questions.map((question) => [question.key, question]));
}

function wishesOf({ campaign, filter, questionnaire, baseline }: WorkbookSubject): ExportWishes {
  const chosen = yardstickOf(questionnaire, baseline).questions.filter(isChosen(filter));
  return { campaignId: campaign.id, basis: BASIS, filter, questionKeys: choosesQuestions(filter) ? chosen.map(({ key }) => key) : null };
}

/** As a supplier is asked: about itself, how it sees itself, then question by question. */
function askedInOrder({ questionnaire: { content, questions } }: WorkbookSubject): string[] {
  return [...content.profileQuestions, ...content.probes, ...questions].map(({ key }) => key);
}

/** What is kept of whole submissions says nothing where only some questions were chosen. */
function overChosenOf({ filter, questionnaire, baseline }: WorkbookSubject): (row: HeatMapRow, line: string | null) => HeatMapRow {
  if (!choosesQuestions(filter)) return (row) => row;
  const yardstick = yardstickOf(questionnaire, baseline);
  const tally = new ChainTally(yardstick.questions, isChosen(filter));
  return (row, line) => overChosen(row, line, tally, yardstick);
}

async function* each<T>(batches: AsyncIterable<readonly T[]>, passed: RowsPassed, present: (row: T) => SheetRow): AsyncGenerator<SheetRow> {
  for await (const batch of batches) {
    for (const row of batch) yield present(row);
    passed(batch.length);
  }
}
