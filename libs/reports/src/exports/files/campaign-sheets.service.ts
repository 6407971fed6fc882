import type { Sheet, SheetRow } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';
import { CampaignSeries } from '../../campaign/campaign-series.service.js';
import { FrameworkReports } from '../../campaign/framework-reports.service.js';
import { otherwiseOfOne, otherwiseThanBefore } from '../../campaign/otherwise-than-before.js';
import { Perceptions } from '../../campaign/perceptions.service.js';
import { Trends } from '../../campaign/trends.service.js';
import { chosenResult } from '../../domain/campaign/chosen-result.js';
import { onlyValue } from '../../domain/trend/trend.js';
import { SubmissionReports } from '../../submission/submission-reports.service.js';
import { answersSheet } from '../workbook/answers-sheet.js';
import { frameworkRows, frameworksSheet } from '../workbook/frameworks-sheet.js';
import { gapsSheet } from '../workbook/gaps-sheet.js';
import { groupRows, perceptionSheet } from '../workbook/perception-sheet.js';
import { onlySupplier, type WorkbookSubject } from '../workbook/subject.js';
import { suppliersSheet } from '../workbook/suppliers-sheet.js';
import type { ToldTrend } from '../workbook/trend-columns.js';
import { trendSheet } from '../workbook/trend-sheet.js';
import { type WorkedExample, workedExample } from '../workbook/worked-example.js';
import type { RowsPassed } from '../writing/export-writers.service.js';
import { ExportLists } from './export-lists.service.js';

/** Takes sheets, one after the other: a workbook, or JSON. */
export interface SheetSink {
  addSheet(sheet: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<void>;
}

/** What stands in a workbook of a campaign and in its JSON alike. */
@Injectable()
export class CampaignSheets {
  constructor(
    private readonly lists: ExportLists,
    private readonly trends: Trends,
    private readonly series: CampaignSeries,
    private readonly perceptions: Perceptions,
    private readonly submissions: SubmissionReports,
    private readonly frameworks: FrameworkReports,
  ) {}

  rowsToCome(subject: WorkbookSubject): Promise<number> {
    return this.lists.count(subject, ['suppliers', 'gaps', 'answers']);
  }

  async addTo(book: SheetSink, subject: WorkbookSubject, passed: RowsPassed): Promise<void> {
    await this.addListsTo(book, subject, passed);
    const trend = trendSheet(subject, await this.trend(subject));
    await book.addSheet(trend.sheet, trend.rows);
    await book.addSheet(perceptionSheet(subject), this.perceptionRows(subject));
    await book.addSheet(frameworksSheet(subject), this.frameworkRows(subject));
  }

  async addListsTo(book: SheetSink, subject: WorkbookSubject, passed: RowsPassed): Promise<void> {
    await book.addSheet(suppliersSheet(subject), this.lists.suppliers(subject, passed));
    await book.addSheet(gapsSheet(subject), this.lists.gaps(subject, passed));
    await book.addSheet(answersSheet(subject), this.lists.answers(subject, passed));
  }

  /** Of one supplier alone: its own values. */
  async trend(subject: WorkbookSubject): Promise<ToldTrend> {
    const { questionnaire, filter, compared, answeredAll } = subject;
    const campaigns = compared?.map(({ id }) => id);
    const only = onlySupplier(subject);
    const series = { ...filter, ...(campaigns && { campaigns }), ...(answeredAll && { answeredAll }) };
    const trend = await this.trends.of(questionnaire.questionnaireId, series, true, only ? onlyValue : undefined);
    if (!only) return { ...trend, otherwise: otherwiseThanBefore(trend) };
    const classes = await this.series.classesOf(
      only.id,
      trend.campaigns.map(({ campaign }) => campaign),
    );
    return { ...trend, otherwise: otherwiseOfOne(trend, classes) };
  }

  /** Of the first supplier that has submitted; null while none has. */
  async example(subject: WorkbookSubject): Promise<WorkedExample | null> {
    const first = await this.lists.firstSubmission(subject);
    if (!first) return null;
    const { assessment } = await this.submissions.of(first.submissionId);
    return workedExample(`${first.supplierCode} ${first.supplierName}`, chosenResult(assessment, subject.filter));
  }

  /** They are few beside the answers: nobody waits for them. */
  private async *perceptionRows(subject: WorkbookSubject): AsyncGenerator<SheetRow> {
    yield* groupRows(subject, await this.perceptions.groups(subject.campaign.id, subject.filter));
    yield* this.lists.perceptions(subject, () => undefined);
  }

  private async *frameworkRows(subject: WorkbookSubject): AsyncGenerator<SheetRow> {
    const { campaign, filter } = subject;
    for await (const report of this.frameworks.every(campaign.id, filter)) yield* frameworkRows(subject, report);
  }
}
