import { type AssessmentState, AssessmentsModule } from '@app/assessments';
import { BaselinesModule, BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { type Campaign, CampaignDrafts, CampaignIssue, type CampaignPlan, CampaignsModule, type Issued } from '@app/campaigns';
import { IdentityModule, type Link, LinksService } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID, QuestionnairesModule } from '@app/questionnaires';
import { SupplierRecordsService, SupplyChainModule } from '@app/supply-chain';
import { type Actor, type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { Type } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';

import { accountOf } from '../factories/account.js';
import { memberOfNewOrganization } from '../factories/organization.js';
import { dayAhead, TestClock } from './clock.js';
import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

type SupplierWishes = Partial<Parameters<SupplierRecordsService['add']>[0]>;

/** A supplier as its buyer knows it, and the address of its contact. */
export interface TestSupplier {
  readonly id: string;
  readonly code: string;
  readonly email: string;
}

export interface QueuedMail {
  readonly template: string;
  readonly recipient: string;
  readonly linkId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Campaigns and what they stand on, for tests of their services on a real database, as the runtime role. */
export class CampaignsBench {
  readonly clock: TestClock;
  readonly database: TenantDatabase;
  private suppliers = 0;

  private constructor(
    readonly test: TestDatabase,
    readonly contexts: TestingModule,
  ) {
    this.clock = new TestClock(contexts);
    this.database = contexts.get(TenantDatabase);
  }

  static async start(): Promise<CampaignsBench> {
    const test = await createTestDatabase();
    const modules = [NotificationsModule, IdentityModule, SupplyChainModule, QuestionnairesModule, BaselinesModule, AssessmentsModule];
    return new CampaignsBench(test, await startContexts(test, [...modules, CampaignsModule]));
  }

  async stop(): Promise<void> {
    this.clock.reset();
    await this.contexts.close();
    await this.test.drop();
  }

  get<T>(service: Type<T>): T {
    return this.contexts.get(service, { strict: false });
  }

  as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.database.as(actor, work);
  }

  /** What one organization's own transaction sees. */
  rows<T>({ tenantId }: Pick<MemberActor, 'tenantId'>, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.database.apart(systemOf(tenantId), () => this.database.rows<T>(sql, parameters));
  }

  async count(buyer: MemberActor, table: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(buyer, `select count(*)::int as count from app.${table}`);
    return row?.count ?? 0;
  }

  /** Owns a new organization; has an account with a confirmed address. */
  async buyer(): Promise<MemberActor> {
    const buyer = await memberOfNewOrganization(this.database);
    await accountOf(this.database, buyer);
    return buyer;
  }

  /** Handles 秘 and has a Japanese contact, unless something else is wished. */
  async supplier(buyer: MemberActor, wishes: SupplierWishes = {}): Promise<TestSupplier> {
    this.suppliers += 1;
    const code = `S-${String(this.suppliers).padStart(4, '0')}`;
    const email = `minato${this.suppliers}@supplier.example`;
    const draft = {
      code,
      name: `委託先 ${code}`,
      classes: ['hi'],
      contacts: [{ name: '港 一郎', email, language: 'ja' as const }],
      ...wishes,
    };
    const supplier = await this.as(buyer, () => this.get(SupplierRecordsService).add(draft));
    return { id: supplier.id, code: supplier.code, email };
  }

  /** The built-in content in short form to all suppliers, due in thirty days. */
  plan(buyer: MemberActor, changes: Partial<CampaignPlan> = {}): Promise<Campaign> {
    const plan: CampaignPlan = {
      name: '情報セキュリティ自己点検',
      purpose: '重要情報の取扱いを確かめるため。取引の選別には使いません。',
      form: 'short',
      questionnaireVersionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
      baselineVersionId: BUILT_IN_BASELINE_VERSION_ID,
      recipients: { filter: {} },
      dueDay: dayAhead(30),
      reminderDays: [],
      ...changes,
    };
    return this.as(buyer, () => this.get(CampaignDrafts).plan(plan));
  }

  issue(buyer: MemberActor, { id, version }: Pick<Campaign, 'id' | 'version'>, leaveOut = false): Promise<Issued> {
    return this.as(buyer, () => this.get(CampaignIssue).issue(id, version, leaveOut));
  }

  /** Planned and issued to whoever the plan names. */
  async issued(buyer: MemberActor, changes: Partial<CampaignPlan> = {}): Promise<Campaign> {
    const { campaign } = await this.issue(buyer, await this.plan(buyer, changes));
    return campaign;
  }

  /** The assessment of one supplier in a campaign. */
  async assessmentOf(
    buyer: MemberActor,
    campaign: Campaign,
    supplier: TestSupplier,
  ): Promise<{ id: string; supplierId: string; state: string }> {
    const [row] = await this.rows<{ id: string; supplierId: string; state: string }>(
      buyer,
      `select id, supplier_id as "supplierId", state from app.assessment where campaign_id = $1 and relationship_id = $2`,
      [campaign.id, supplier.id],
    );
    if (!row) throw new Error(`${supplier.code} was not asked.`);
    return row;
  }

  /** The personal link to an assessment. */
  async linkTo(buyer: MemberActor, assessmentId: string): Promise<Link> {
    const links = await this.as(buyer, () => this.get(LinksService).ofSubjects('supplier_invitation', [assessmentId]));
    const link = links.get(assessmentId);
    if (!link) throw new Error('Nobody was invited.');
    return link;
  }

  /** What the log that both parties read says of an assessment. */
  stepsOf(buyer: MemberActor, assessmentId: string): Promise<{ step: string; side: string }[]> {
    return this.rows(buyer, 'select step, side from app.assessment_step where assessment_id = $1 order by at, id', [assessmentId]);
  }

  /** As if the supplier, or its buyer, had come so far. */
  async bring(buyer: MemberActor, { id }: { readonly id: string }, state: AssessmentState): Promise<void> {
    await this.rows(buyer, 'update app.assessment set state = $2 where id = $1 returning 1', [id, state]);
  }

  /** Mails of a buyer in the order in which they were written, those of one kind where it is named. */
  mails(buyer: MemberActor, template: string | null = null): Promise<QueuedMail[]> {
    return this.rows(
      buyer,
      `select template, recipient, link_id as "linkId", details from app.message where $1::text is null or template = $1 order by created_at, id`,
      [template],
    );
  }

  /** Jobs that a buyer's work has left in a queue, the earliest first. */
  jobs<T>(buyer: MemberActor, queue: string): Promise<{ data: T; startAfter: Date }[]> {
    return this.rows(
      buyer,
      `select data, start_after as "startAfter" from pgboss.job where name = $1 and data ->> 'tenantId' = $2 order by start_after, created_on`,
      [queue, buyer.tenantId],
    );
  }
}
