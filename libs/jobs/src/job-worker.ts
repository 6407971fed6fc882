import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable, Logger } from '@nestjs/common';

import { JobBoss } from './job-boss.js';
import type { JobHandler, JobPayload } from './job-handler.js';
import { JobRegistry } from './job-registry.js';

/** Runs the registered handlers, each in the transaction it asked for. Started by the worker process only. */
@Injectable()
export class JobWorker {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly boss: JobBoss,
    private readonly registry: JobRegistry,
    private readonly database: TenantDatabase,
  ) {}

  async start(connectionString: string): Promise<void> {
    const boss = await this.boss.openWorker(connectionString);
    for (const handler of this.registry.all()) {
      await boss.work<JobPayload>(
        handler.queue,
        { batchSize: 1, localConcurrency: handler.concurrency ?? 2, pollingIntervalSeconds: 2, burstWhenBatchFull: true },
        async ([job]) => {
          if (job) await this.run(handler, job.data, job.id);
        },
      );
    }
  }

  private async run(handler: JobHandler, payload: JobPayload, id: string): Promise<void> {
    try {
      if (handler.transaction === 'own') await handler.handle(payload);
      else await this.database.as(systemOf(payload.tenantId), () => handler.handle(payload));
    } catch (error) {
      this.log.error(`${handler.queue} ${id} failed and comes back: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }
}
