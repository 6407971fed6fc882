import { IdentityModule } from '@app/identity';
import { NotificationsModule } from '@app/notifications';
import { SupplyChainModule } from '@app/supply-chain';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { Type } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { SupplierRecordsService } from '../../libs/supply-chain/src/supplier-records.service.js';
import { memberOfNewOrganization } from '../factories/organization.js';
import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

type NewSupplier = Parameters<SupplierRecordsService['add']>[0];

/** The supply-chain context on a database of its own, for tests of its services. */
export class SupplyChainUnderTest {
  private constructor(
    readonly cluster: TestDatabase,
    private readonly contexts: TestingModule,
  ) {}

  static async start(): Promise<SupplyChainUnderTest> {
    const cluster = await createTestDatabase();
    return new SupplyChainUnderTest(cluster, await startContexts(cluster, [NotificationsModule, IdentityModule, SupplyChainModule]));
  }

  get<T>(service: Type<T>): T {
    return this.contexts.get(service);
  }

  get database(): TenantDatabase {
    return this.get(TenantDatabase);
  }

  newBuyer(): Promise<MemberActor> {
    return memberOfNewOrganization(this.database);
  }

  /** Gives somebody an account and a membership, where a test needs more than an actor. */
  async enrol({ userId, name, roles, ...actor }: MemberActor): Promise<void> {
    await this.database.as({ userId, name, roles, ...actor }, async () => {
      const email = `${userId}@example.jp`;
      await this.database.affected(`insert into app.user_account (id, email, display_name) values ($1, $2, $3)`, [userId, email, name]);
      await this.database.affected(
        `insert into app.membership (organization_id, user_id, roles, display_name, email) values ($1, $2, $3, $4, $5)`,
        [actor.tenantId, userId, roles, name, email],
      );
    });
  }

  /** Adds suppliers, one after another, and gives their ids by code. */
  async add(buyer: MemberActor, ...suppliers: readonly NewSupplier[]): Promise<Readonly<Record<string, string>>> {
    const ids: Record<string, string> = {};
    for (const supplier of suppliers) {
      const { code, id } = await this.database.as(buyer, () => this.get(SupplierRecordsService).add(supplier));
      ids[code] = id;
    }
    return ids;
  }

  /** Makes one organization the supplier in place of another, as connecting does: only the owner of the tables may. */
  async moveTo(from: MemberActor, to: MemberActor): Promise<void> {
    const owner = new pg.Client({ connectionString: this.cluster.ownerUrl });
    await owner.connect();
    await owner.query(`update app.trade_relationship set supplier_id = $2 where supplier_id = $1`, [from.tenantId, to.tenantId]);
    await owner.end();
  }

  async stop(): Promise<void> {
    await this.contexts.close();
    await this.cluster.drop();
  }
}
