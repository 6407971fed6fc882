import { AdministrationService, IdentityModule, type LinkPurpose, LinksService } from '@app/identity';
import type { Settings } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';

import { startContexts } from './contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export const PASSWORD = 'correct horse battery staple';

/** Who owns a new organization, ready to sign in with `PASSWORD`. */
export interface Owner {
  readonly userId: string;
  readonly organizationId: string;
  readonly email: string;
  readonly actor: MemberActor;
}

/** The identity context on a real database, with an eye on all its rows. */
export class IdentityBench {
  private owners = 0;

  private constructor(
    readonly module: INestApplicationContext,
    readonly cluster: TestDatabase,
    private readonly eye: pg.Client,
  ) {}

  static async start(changes: Partial<Settings> = {}): Promise<IdentityBench> {
    const cluster = await createTestDatabase();
    return IdentityBench.over(cluster, await startContexts(cluster, [IdentityModule], changes));
  }

  /** Around an application that is started already; both are stopped together. */
  static async over(cluster: TestDatabase, module: INestApplicationContext): Promise<IdentityBench> {
    const eye = new pg.Client({ connectionString: cluster.adminUrl });
    await eye.connect();
    return new IdentityBench(module, cluster, eye);
  }

  async stop(): Promise<void> {
    await this.eye.end();
    await this.module.close();
    await this.cluster.drop();
  }

  /** As the superuser of the cluster: sees every row. */
  async rows<T extends object = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.eye.query(sql, [...parameters]);
    return rows;
  }

  async count(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ count: string }>(`select count(*) as count from (${sql}) as counted`, parameters);
    return Number(row?.count);
  }

  async owner(name = 'owner'): Promise<Owner> {
    this.owners += 1;
    const email = `${name}${this.owners}@example.co.jp`;
    const entries = { email, name: '佐藤 一郎', organizationName: `試験工業${this.owners}`, password: PASSWORD };
    const { userId, organizationId } = await this.module.get(AdministrationService).createOwner(entries);
    const actor: MemberActor = { kind: 'member', tenantId: organizationId, userId, name: entries.name, language: 'ja', roles: ['owner'] };
    return { userId, organizationId, email, actor };
  }

  /** The token in the newest mail of a purpose to an address. */
  async tokenTo(address: string, purpose: LinkPurpose): Promise<string> {
    const [link] = await this.rows<{ id: string; generation: number }>(
      `select id, generation from app.link where address = $1 and purpose = $2 order by created_at desc, id desc limit 1`,
      [address, purpose],
    );
    if (!link) throw new Error(`Nothing of ${purpose} was sent to ${address}.`);
    return this.module.get(LinksService).tokenOf({ ...link, purpose, address });
  }

  /** Templates of the mails to an address, in the order in which they were written. */
  async mailsTo(address: string): Promise<string[]> {
    const mails = await this.rows<{ template: string }>(`select template from app.message where recipient = $1 order by created_at, id`, [
      address,
    ]);
    return mails.map(({ template }) => template);
  }

  as<T>(actor: MemberActor, work: () => Promise<T>): Promise<T> {
    return this.module.get(TenantDatabase).as(actor, work);
  }
}

/** The code of the refusal that a promise ends with; 'done' when there was none. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}

/** How often each outcome came about. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
