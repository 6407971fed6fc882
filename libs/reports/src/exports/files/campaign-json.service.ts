import type { Writable } from 'node:stream';
import type { WrittenExport } from '@app/audit';
import { RULE_SET } from '@app/gap-analysis';
import { JsonWriter } from '@app/spreadsheets';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BASIS } from '../../domain/basis.js';
import { baselineSheet } from '../workbook/baseline-sheet.js';
import type { WorkbookSubject } from '../workbook/subject.js';
import { type ExportWriter, ExportWriters, type RowsPassed } from '../writing/export-writers.service.js';
import { CampaignSheets } from './campaign-sheets.service.js';

/** Raised when a program that reads the file would have to be changed (docs/campaign-json.md). */
const FORMAT = 'enjuku-campaign/2';

/** The workbook's lists for programs: columns, words, classes and domains by their keys, texts of content in the language that was asked for. */
@Injectable()
export class CampaignJson implements ExportWriter, OnModuleInit {
  readonly kind = 'campaign_json';
  readonly hasTrend = true;

  constructor(
    private readonly writers: ExportWriters,
    private readonly sheets: CampaignSheets,
  ) {}

  onModuleInit(): void {
    this.writers.add(this);
  }

  rowsToCome(subject: WorkbookSubject): Promise<number> {
    return this.sheets.rowsToCome(subject);
  }

  async write(subject: WorkbookSubject, file: Writable, passed: RowsPassed): Promise<WrittenExport> {
    const inKeys: WorkbookSubject = { ...subject, say: (word) => word };
    const json = new JsonWriter(file, FORMAT, aboutOf(subject));
    await this.sheets.addTo(json, inKeys, passed);
    const baseline = baselineSheet(inKeys);
    await json.addSheet(baseline.sheet, baseline.rows);
    return { sha256: await json.end(), rowCount: json.rowCount, sheets: json.sheets };
  }
}

function aboutOf(subject: WorkbookSubject) {
  const { exportId, language, campaign, buyerName, questionnaire, baseline, filter, chosenSuppliers, compared, answeredAll } = subject;
  const { exportedAt, requestedBy } = subject;
  const version = ({ name, number }: typeof questionnaire | typeof baseline) => ({ name, number });
  return {
    id: exportId,
    exportedAt: exportedAt.toISOString(),
    exportedBy: requestedBy,
    buyer: buyerName,
    campaign: { id: campaign.id, name: campaign.name, issuedAt: campaign.issuedAt, dueAt: campaign.dueAt, form: campaign.form },
    questionnaire: version(questionnaire),
    baseline: { ...version(baseline), passMark: baseline.passMark, leastCoverage: baseline.leastCoverage },
    basis: BASIS,
    filters: filter,
    chosenSuppliers: chosenSuppliers?.map(({ id, code, name }) => ({ id, code, name })) ?? null,
    compared: compared?.map(({ id, name }) => ({ id, name })) ?? null,
    answeredAll,
    ruleSet: RULE_SET,
    language,
    timeZone: campaign.timeZone,
  };
}
