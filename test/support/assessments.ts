import { AssessmentsModule } from '@app/assessments';
import { BaselinesModule } from '@app/baselines';
import { IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { SupplyChainModule } from '@app/supply-chain';
import { type Actor, systemOf, TenantDatabase } from '@app/tenancy';
import type { Type } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../factories/assessment.js';
import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** Assessments and what they stand on, for tests of their services on a real database. */
export class AssessmentsBench {
  private constructor(
    readonly test: TestDatabase,
    readonly contexts: TestingModule,
    readonly database: TenantDatabase,
  ) {}

  static async start(): Promise<AssessmentsBench> {
    const test = await createTestDatabase();
    const modules = [NotificationsModule, IdentityModule, SupplyChainModule, QuestionnairesModule, BaselinesModule, AssessmentsModule];
    const contexts = await startContexts(test, modules);
    return new AssessmentsBench(test, contexts, contexts.get(TenantDatabase));
  }

  async stop(): Promise<void> {
    await this.contexts.close();
    await this.test.drop();
  }

  get<T>(service: Type<T>): T {
    return this.contexts.get(service, { strict: false });
  }

  issued(wishes?: Parameters<typeof issuedAssessment>[1]): Promise<TestAssessment> {
    return issuedAssessment(this.contexts, wishes);
  }

  as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.database.as(actor, work);
  }

  /** What one organization's own transaction sees. */
  seenBy<T>(organizationId: string, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.database.as(systemOf(organizationId), () => this.database.rows<T>(sql, parameters));
  }

  /** The payloads of jobs that wait in a queue for one assessment, in the order in which they were left. */
  async jobs(queue: string, assessmentId: string): Promise<Record<string, string>[]> {
    const rows = await this.seenBy<{ data: Record<string, string> }>(
      assessmentId,
      `select data from pgboss.job where name = $1 and data ->> 'assessmentId' = $2 order by created_on`,
      [queue, assessmentId],
    );
    return rows.map(({ data }) => data);
  }
}
