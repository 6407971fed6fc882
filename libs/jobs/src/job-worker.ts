import { faultLine, faultOf } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import type { Job, JobResult } from 'pg-boss';

import { JobBoss } from './job-boss.js';
import type { JobHandler, JobPayload } from './job-handler.js';
import { JobRegistry } from './job-registry.js';

/**
 * A notified worker looks again by itself after this long: for what became due or came back, which nobody announces.
 * It fetches on without a pause while batches come back full, which pg-boss does for batches of two and more only.
 */
const POLLING = { notifyPollingIntervalSeconds: 1, pollingIntervalSeconds: 1, burstWhenBatchFull: true };

/** A lane fetches one job at each look, so it looks oftener. */
const LANE_POLLING = { notifyPollingIntervalSeconds: 0.5, pollingIntervalSeconds: 0.5 };

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
      const options = { ...paceOf(handler), perJobResults: true } as const;
      await boss.work<JobPayload, unknown, typeof options>(handler.queue, options, (batch) =>
        Promise.all(batch.map((job) => this.run(handler, job))),
      );
    }
  }

  private async run(handler: JobHandler, { id, data }: Job<JobPayload>): Promise<JobResult> {
    try {
      if (handler.transaction === 'own') await handler.handle(data);
      else await this.database.as(systemOf(data.tenantId), () => handler.handle(data));
      return { id, status: 'completed' };
    } catch (error) {
      this.log.error({ message: 'A job failed and comes back.', queue: handler.queue, job: id, fault: faultOf(error) });
      return { id, status: 'failed', output: { cause: faultLine(error) } };
    }
  }
}

function paceOf({ lanes, concurrency = 4 }: JobHandler) {
  if (lanes === undefined) return { ...POLLING, batchSize: concurrency };
  return { ...LANE_POLLING, batchSize: 1, localConcurrency: lanes, localGroupConcurrency: 1 };
}
