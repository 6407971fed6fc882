import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AssessmentsService, type IssuedCampaign } from '@app/assessments';
import { ExportOrders, type RegisteredExport } from '@app/audit';
import type { QueueName } from '@app/jobs';
import { newId } from '@app/kernel';
import { type Actor, EXTERNAL_AUDITOR, type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { CampaignExports, type CampaignExportWish } from '../../libs/reports/src/exports/orders/campaign-exports.service.js';
import { ExportFiles } from '../../libs/reports/src/exports/writing/export-files.service.js';
import { ReportsModule } from '../../libs/reports/src/reports.module.js';
import { accountOf } from '../factories/account.js';
import { issuedAssessment } from '../factories/assessment.js';
import { campaignOf } from '../factories/campaign.js';
import { manySuppliersOf } from '../factories/many-suppliers.js';
import { memberOfNewOrganization } from '../factories/organization.js';
import { scoredSubmission } from '../factories/scored-submission.js';
import { level } from '../factories/submission.js';
import { asSuperuser } from './as-superuser.js';
import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { filesFolderOf } from './files-folder.js';

/** With 64 questions, more than a short export may hold. */
const MANY = 800;

/** Exports as people ask for them and take them and as the worker writes them, for tests on a real database and a real folder. */
export class ExportsBench {
  private current: { readonly buyer: MemberActor; readonly campaign: IssuedCampaign } | null = null;

  private constructor(
    readonly test: TestDatabase,
    readonly contexts: TestingModule,
    readonly database: TenantDatabase,
  ) {}

  static async start(): Promise<ExportsBench> {
    const test = await createTestDatabase();
    const contexts = await startContexts(test, [ReportsModule], { databasePool: 12 });
    return new ExportsBench(test, contexts, contexts.get(TenantDatabase));
  }

  async stop(): Promise<void> {
    await this.contexts.close();
    await this.test.drop();
  }

  /** Everything that follows is about a new buyer and its campaign, which one supplier has answered. */
  async begin(): Promise<void> {
    const buyer = await memberOfNewOrganization(this.database);
    await accountOf(this.database, buyer);
    const campaign = await campaignOf(this.database, buyer);
    const assessment = await issuedAssessment(this.contexts, { buyer, campaign, classes: ['hi'] });
    await scoredSubmission(this.contexts, assessment, [level('IAM-03', 1)]);
    this.current = { buyer, campaign };
  }

  /** So many more suppliers are asked than the one who answered that what is about all of them is long. */
  async askMany(): Promise<void> {
    await manySuppliersOf(this.database, this.buyer, MANY);
    const many = await this.rows<{ relationshipId: string; supplierId: string }>(
      `select relationship_id as "relationshipId", supplier_id as "supplierId" from app.supplier_record where buyer_id = $1 and code like 'M-%'`,
    );
    const asked = many.map((supplier) => ({ ...supplier, assessmentId: newId(), classes: ['hi'] }));
    await this.as(this.buyer, () => this.contexts.get(AssessmentsService, { strict: false }).issueMany(this.campaign, asked));
  }

  get buyer(): MemberActor {
    return this.begun.buyer;
  }

  get campaign(): IssuedCampaign {
    return this.begun.campaign;
  }

  get exports(): CampaignExports {
    return this.contexts.get(CampaignExports);
  }

  as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.database.apart(actor, work);
  }

  ask(wish: Partial<CampaignExportWish> = {}, member = this.buyer): Promise<RegisteredExport> {
    const { campaignId } = this.campaign;
    return this.as(member, () => this.exports.ask({ kind: 'gaps_csv', campaignId, language: 'ja', filter: {}, wantsMail: false, ...wish }));
  }

  cancel(id: string, member = this.buyer): Promise<RegisteredExport> {
    return this.as(member, () => this.exports.cancel(id));
  }

  askAgain(id: string, member = this.buyer): Promise<RegisteredExport> {
    return this.as(member, () => this.exports.askAgain(id));
  }

  write(id: string): Promise<void> {
    return this.contexts.get(ExportFiles).write({ tenantId: this.buyer.tenantId, exportId: id });
  }

  expire(id: string): Promise<void> {
    return this.contexts.get(ExportFiles).expire({ tenantId: this.buyer.tenantId, exportId: id });
  }

  find(id: string, member = this.buyer): Promise<RegisteredExport> {
    return this.as(member, () => this.contexts.get(ExportOrders).find(id));
  }

  async take(id: string, member = this.buyer): Promise<Buffer> {
    return buffer((await this.exports.take(member, id)).stream);
  }

  get folder(): string {
    return join(filesFolderOf(this.test.url), 'exports', this.buyer.tenantId);
  }

  /** Whole ones and begun ones. */
  files(): string[] {
    return existsSync(this.folder) ? readdirSync(this.folder) : [];
  }

  /** What the buyer's exports have left in a queue. */
  jobs(queue: QueueName): Promise<{ id: string; start: Date }[]> {
    return this.rows(
      `select data ->> 'exportId' as id, start_after as start from pgboss.job where name = $2 and data ->> 'tenantId' = $1::text`,
      [queue],
    );
  }

  /** @param parameters from `$2` on; `$1` is the buyer */
  rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const { tenantId } = this.buyer;
    return this.as(systemOf(tenantId), () => this.database.rows<T>(sql, [tenantId, ...parameters]));
  }

  /** Makes the buyer's person an outsider who may see these campaigns, until then. @returns the same as an external auditor */
  async engage(campaignIds: readonly string[], endsAt = '2099-03-31T14:59:59Z'): Promise<MemberActor> {
    const { tenantId, userId } = this.buyer;
    await asSuperuser(this.test, `update app.membership set roles = '{external_auditor}' where organization_id = $1`, [tenantId]);
    await asSuperuser(
      this.test,
      `insert into app.audit_engagement (organization_id, user_id, campaign_ids, ends_on, ends_at, notes, begun_at)
         values ($1, $2, $3, '2099-03-31', $4, false, now())
         on conflict (organization_id, user_id) do update set campaign_ids = excluded.campaign_ids, ends_at = excluded.ends_at`,
      [tenantId, userId, campaignIds, endsAt],
    );
    const engagement = { campaignIds, notes: false, endsAt: new Date(endsAt), isOver: false };
    return { ...this.buyer, roles: [EXTERNAL_AUDITOR], engagement };
  }

  private get begun() {
    if (!this.current) throw new Error('Nothing was begun yet.');
    return this.current;
  }
}
