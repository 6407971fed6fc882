import { faultOf } from '@app/kernel';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';

import { queueError } from './queue-error.js';

/** Where pg-boss keeps its tables; made by the migration step, as the owner. */
export const JOB_SCHEMA = 'pgboss';

/**
 * The two faces of pg-boss: a sender that only writes through the caller's transaction, and, in the worker alone, one that fetches.
 */
@Injectable()
export class JobBoss implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private sending: PgBoss | null = null;
  private working: PgBoss | null = null;

  /** Sends only: supervises nothing, listens to nothing. */
  async openSender(connectionString: string): Promise<void> {
    this.sending = await this.start({ connectionString, max: 2, supervise: false, schedule: false });
  }

  /** Fetches and supervises as well. After a kill -9 the next supervision finds the dead one's jobs (stack.md: 10 s). */
  async openWorker(connectionString: string): Promise<PgBoss> {
    this.working = await this.start({
      connectionString,
      max: 8,
      supervise: true,
      schedule: false,
      useListenNotify: true,
      monitorIntervalSeconds: 5,
      superviseIntervalSeconds: 5,
    });
    return this.working;
  }

  get sender(): PgBoss {
    const boss = this.working ?? this.sending;
    if (!boss) throw new Error('The job queue is not open in this process.');
    return boss;
  }

  /** Lets the jobs in hand end, before anybody closes the connections that they need. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.working?.stop({ graceful: true, close: true, timeout: 10_000 });
    this.working = null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sending?.stop({ graceful: false, close: true });
    this.sending = null;
  }

  private async start(options: ConstructorParameters<typeof PgBoss>[0] & object): Promise<PgBoss> {
    const boss = new PgBoss({ ...options, schema: JOB_SCHEMA, migrate: false, createSchema: false });
    boss.on('error', (reported: unknown) => {
      const error = queueError(reported);
      this.log.error({ message: 'The job queue met an error.', fault: faultOf(error) });
    });
    await boss.start();
    return boss;
  }
}
