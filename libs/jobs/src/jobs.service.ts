import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { JobBoss } from './job-boss.js';
import type { JobPayload } from './job-handler.js';
import type { QueueName } from './queues.js';

export interface JobTiming {
  /** Not before this moment; the job checks on waking whether it is still wanted. */
  readonly startAfter?: Date;
  /** Coalesced queues keep one waiting job per key. */
  readonly key?: string;
  /** Before whatever else waits in the queue: somebody sits there and waits for it. */
  readonly before?: boolean;
  /** One after the other of the same organization and name: whoever leaves many holds up nobody but themselves. */
  readonly turn?: string;
}

/** Puts work for later into the caller's transaction: the job exists exactly when its cause was committed. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: TenantDatabase,
    private readonly boss: JobBoss,
  ) {}

  async enqueue(queue: QueueName, payload: JobPayload, { startAfter, key, turn }: Omit<JobTiming, 'before'> = {}): Promise<void> {
    await this.boss.sender.send(queue, payload, {
      db: this.connection,
      ...(startAfter && { startAfter }),
      ...(key && { singletonKey: key }),
      ...(turn && { group: { id: `${payload.tenantId} ${turn}` } }),
    });
  }

  /** Many jobs in one statement. */
  async enqueueMany(
    queue: QueueName,
    payloads: readonly JobPayload[],
    { startAfter, before = false }: Pick<JobTiming, 'startAfter' | 'before'> = {},
  ): Promise<void> {
    if (payloads.length === 0) return;
    await this.boss.sender.insert(
      queue,
      payloads.map((data) => ({ data, ...(startAfter && { startAfter }), ...(before && { priority: 1 }) })),
      { db: this.connection },
    );
  }

  private get connection() {
    return { executeSql: async (text: string, values?: unknown[]) => ({ rows: await this.database.rows<object>(text, values) }) };
  }
}
