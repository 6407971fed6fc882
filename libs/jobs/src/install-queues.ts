import { PgBoss, type Queue } from 'pg-boss';

import { JOB_SCHEMA } from './job-boss.js';
import { QUEUES } from './queues.js';

/**
 * Makes or updates the queue's tables and every queue, as the schema's owner; part of the migration step. Whether a queue is coalesced is
 * settled when it is made: one that is to be otherwise needs another name.
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: JOB_SCHEMA, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const [name, wanted] of Object.entries(QUEUES)) {
      const { policy, ...changeable }: Omit<Queue, 'name'> = wanted;
      if (await boss.getQueue(name)) await boss.updateQueue(name, changeable);
      else await boss.createQueue(name, wanted);
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

/** What the runtime role may do in the queue's schema: use it, never change it. */
export function queueGrants(role: string): string {
  return `
    grant usage on schema ${JOB_SCHEMA} to ${role};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${role};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${role};
    grant execute on all functions in schema ${JOB_SCHEMA} to ${role};`;
}
