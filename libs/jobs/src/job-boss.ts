import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';

/** Where pg-boss keeps its tables; made by the migration step, as the owner. */
export const JOB_SCHEMA = 'pgboss';

/**
 * The two faces of pg-boss: a sender that only writes through the caller's transaction, and, in the worker alone, one that fetches.
 */
@Injectable()
export class JobBoss implements OnApplicationShutdown {
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

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([
      this.sending?.stop({ graceful: false, close: true }),
      this.working?.stop({ graceful: true, close: true, timeout: 10_000 }),
    ]);
    this.sending = null;
    this.working = null;
  }

  private async start(options: ConstructorParameters<typeof PgBoss>[0] & object): Promise<PgBoss> {
    const boss = new PgBoss({ ...options, schema: JOB_SCHEMA, migrate: false, createSchema: false });
    boss.on('error', (error: Error) => this.log.error(`The job queue: ${error.message}`));
    await boss.start();
    return boss;
  }
}
