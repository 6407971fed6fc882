import { AsyncLocalStorage } from 'node:async_hooks';

import { AppError } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

import type { Actor, MemberActor } from './actor.js';
import { campaignsSeenBy } from './rights.js';

type BeforeCommit = () => Promise<void>;
type AfterCommit = () => void;

interface Scope {
  readonly actor: Actor;
  readonly manager: EntityManager;
  readonly runner: QueryRunner;
  readonly beforeCommit: BeforeCommit[];
  readonly afterCommit: AfterCommit[];
  /** Whether tables are being joined by hash. */
  isWholesale: boolean;
}

/** Said in each transaction of those whom nobody limits: where nothing is said, nothing is seen. */
const SEES_ALL = 'all';

/** TypeORM lets go of a connection that breaks by itself, and says of what comes after only that nothing may be asked any more. */
class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('Connection terminated while a transaction was open.', { cause });
  }
}

/**
 * The only way the application reaches PostgreSQL.
 *
 * Row-level security reads the tenant from a setting that lives exactly as long as one transaction,
 * so there is no query without a transaction and no transaction without an actor.
 */
@Injectable()
export class TenantDatabase {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  private cursors = 0;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction as `actor`; a call inside another joins it, for the same tenant only.
   *
   * @throws Error when a transaction of another tenant is open here: that is a bug, not a refusal
   */
  async as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const open = this.scopes.getStore();
    if (!open) return this.begin(actor, null, work);
    if (open.actor.tenantId !== actor.tenantId) throw new Error('A transaction cannot change tenant.');
    return work();
  }

  /**
   * Runs `work` in the transaction that is open here, whoever acts in it, else in one as `actor`.
   * Only for definer functions that look across tenants and do not ask who acts, or where it is the same actor in both: everything else says whom
   * it works for.
   */
  async joinOrBegin<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.scopes.getStore() ? work() : this.begin(actor, null, work);
  }

  /**
   * Runs `work` in a short transaction of its own, whatever is open around it.
   * For what must outlive a refusal (attempt counters, ended sessions), and for steps on behalf of the other party.
   */
  apart<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.scopes.exit(() => this.begin(actor, null, work));
  }

  /** Runs `work` on one unchanging picture of the data (REPEATABLE READ, read only): for exports that read for long. */
  snapshot<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.scopes.exit(() => this.begin(actor, 'REPEATABLE READ', work));
  }

  /** Registers what must be the very last thing before the commit, such as the append to the audit chain. */
  beforeCommit(last: BeforeCommit): void {
    this.scope.beforeCommit.push(last);
  }

  /** Registers what is to happen once the transaction has committed, and only then: a note to oneself, not work that could fail. */
  afterCommit(next: AfterCommit): void {
    this.scope.afterCommit.push(next);
  }

  /** The rows that a hand-written statement returns, whatever its command. */
  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result = await this.scope.runner.query(sql, [...parameters], true);
    return result.records;
  }

  /** The first row, or null. */
  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    const [first] = await this.rows<T>(sql, parameters);
    return first ?? null;
  }

  /** How many rows a statement touched. */
  async affected(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.scope.runner.query(sql, [...parameters], true);
    return result.affected ?? 0;
  }

  /**
   * Fetches a long result in batches through a cursor, so that memory does not grow with it: small ones, which are garbage while still young.
   *
   * Planned for all of its rows. Left alone, PostgreSQL plans a cursor for the first tenth, and spares itself the sorting by going through all that
   * it joins once for each supplier: before a first analyze 20 seconds and more for 800 of them.
   */
  async *batches<T>(sql: string, parameters: readonly unknown[] = [], size = 500): AsyncGenerator<T[]> {
    this.cursors += 1;
    const cursor = `batch_${this.cursors}`;
    await this.rows(`select set_config('cursor_tuple_fraction', '1', true)`);
    await this.rows(`declare ${cursor} no scroll cursor for ${sql}`, parameters);
    for (;;) {
      const batch = await this.rows<T>(`fetch ${size} from ${cursor}`);
      if (batch.length > 0) yield batch;
      if (batch.length < size) break;
    }
    await this.rows(`close ${cursor}`);
  }

  /**
   * For statements that read most of what they join: tables are read once and joined by hash. Left alone, the planner multiplies the tenant that a
   * statement names by the one that row-level security asks for, expects a few rows, and looks up ten thousand of them one by one; the target of an update cannot be shielded from that by `lateral`.
   * One inside another joins it.
   */
  async wholesale<T>(work: () => Promise<T>): Promise<T> {
    const { scope } = this;
    if (scope.isWholesale) return work();
    scope.isWholesale = true;
    await this.rows(`select set_config('enable_nestloop', 'off', true)`);
    try {
      return await work();
    } finally {
      scope.isWholesale = false;
      // Where a statement failed, the transaction takes no other any more, and the setting ends with it.
      await this.rows(`select set_config('enable_nestloop', 'on', true)`).catch(() => undefined);
    }
  }

  /** Whether PostgreSQL answers at all within `milliseconds`; touches no organization's data. */
  async answers(milliseconds: number): Promise<boolean> {
    const patience = new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref());
    const answer = this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, patience]);
  }

  /** How many connections this process opens at most: who holds one for long leaves enough to others. */
  get connections(): number {
    return this.dataSource.options.poolSize ?? 1;
  }

  get manager(): EntityManager {
    return this.scope.manager;
  }

  get actor(): Actor {
    return this.scope.actor;
  }

  /** The organization on whose behalf the open transaction runs. */
  get tenantId(): string {
    const { tenantId } = this.scope.actor;
    if (tenantId === null) throw new Error('This work needs an organization, and the actor has none.');
    return tenantId;
  }

  /** The signed-in member; a bug where jobs or visitors get here. */
  get member(): MemberActor {
    const { actor } = this.scope;
    if (actor.kind !== 'member') throw new Error(`This work needs a member, and the actor is ${actor.kind}.`);
    return actor;
  }

  private get scope(): Scope {
    const open = this.scopes.getStore();
    if (!open) throw new Error('No tenant transaction is open here.');
    return open;
  }

  /** @param isolation null: PostgreSQL's own, READ COMMITTED; to say so would cost every request a round trip */
  private async begin<T>(actor: Actor, isolation: 'REPEATABLE READ' | null, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const beforeCommit: BeforeCommit[] = [];
    const afterCommit: AfterCommit[] = [];
    try {
      await runner.startTransaction(isolation ?? undefined);
      const campaigns = campaignsSeenBy(actor);
      await runner.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true), set_config('app.campaigns', $3, true)`,
        [actor.tenantId ?? '', 'userId' in actor ? actor.userId : '', campaigns === null ? SEES_ALL : `{${campaigns.join(',')}}`],
      );
      const result = await this.scopes.run(
        { actor, manager: runner.manager, runner, beforeCommit, afterCommit, isWholesale: false },
        async () => {
          const outcome = await work();
          // The audit chain has one end for the whole organization: an external auditor's step comes behind what they may not read.
          if (campaigns !== null && beforeCommit.length > 0) await runner.query(`select set_config('app.campaigns', '${SEES_ALL}', true)`);
          for (const last of beforeCommit) await last();
          return outcome;
        },
      );
      await runner.commitTransaction();
      for (const next of afterCommit) next();
      return result;
    } catch (error) {
      const isLost = runner.isReleased;
      if (!isLost && runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw isLost && !(error instanceof AppError) ? new ConnectionLost(error) : error;
    } finally {
      await runner.release();
    }
  }
}
