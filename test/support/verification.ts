import { buffer } from 'node:stream/consumers';

import { type CampaignExportKind, ExportRegister } from '@app/audit';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import exceljs from 'exceljs';
import { GapExports } from '../../libs/reports/src/exports/files/gap-exports.service.js';
import { ExportVerification, type KnownFile } from '../../libs/reports/src/exports/verification/export-verification.service.js';
import { ReportsModule } from '../../libs/reports/src/reports.module.js';
import { issuedAssessment } from '../factories/assessment.js';
import { campaignOf } from '../factories/campaign.js';
import { memberOfNewOrganization } from '../factories/organization.js';
import { scoredSubmission } from '../factories/scored-submission.js';
import { level } from '../factories/submission.js';
import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { until } from './until.js';

/** What somebody brings to be verified. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ExportedFile extends BroughtFile {
  readonly id: string;
}

/** Files that a buyer exported of a campaign with one answer to two questions, and what becomes of them when they are verified. */
export class VerificationBench {
  private constructor(
    readonly test: TestDatabase,
    readonly contexts: TestingModule,
    readonly database: TenantDatabase,
    readonly buyer: MemberActor,
    readonly campaignId: string,
  ) {}

  static async start(): Promise<VerificationBench> {
    const test = await createTestDatabase();
    const contexts = await startContexts(test, [ReportsModule]);
    const database = contexts.get(TenantDatabase);
    const buyer = await memberOfNewOrganization(database);
    const campaign = await campaignOf(database, buyer);
    const assessment = await issuedAssessment(contexts, { buyer, campaign, classes: ['hi'] });
    await scoredSubmission(contexts, assessment, [level('IAM-03', 1, ' =1+1\r\n–'), level('GOV-01', 2)]);
    return new VerificationBench(test, contexts, database, buyer, campaign.campaignId);
  }

  async stop(): Promise<void> {
    await this.contexts.close();
    await this.test.drop();
  }

  async exported(kind: CampaignExportKind): Promise<ExportedFile> {
    const { stream, fileName } = await this.contexts.get(GapExports).download(this.buyer, this.campaignId, kind, 'en');
    const bytes = await buffer(stream);
    const newest = async () => (await this.database.apart(this.buyer, () => this.contexts.get(ExportRegister).list(null, 1))).items[0];
    await until(async () => (await newest())?.sha256 !== null);
    return { id: (await newest())?.id ?? '', name: fileName, bytes };
  }

  async verify({ name, bytes }: BroughtFile, as: MemberActor = this.buyer): Promise<KnownFile | null> {
    const verification = this.contexts.get(ExportVerification);
    return verification.verify(as, await verification.read({ name, source: bytes }));
  }
}

/** Saved by another program, with something done to it. */
export async function edited({ bytes }: BroughtFile, edit: (book: exceljs.Workbook) => void): Promise<BroughtFile> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  edit(book);
  return { name: 'renamed.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** What was done to which sheet, and to which of its rows, with the first word that describes a row. */
export function placesIn(known: KnownFile | null) {
  return known?.sheets.map(({ name, change, rows, described }) => [
    name,
    change,
    ...rows.map((row) => [row.change, row.exportedRow, row.row, (described.get(row.row ?? 0) ?? []).at(0) ?? null]),
  ]);
}
