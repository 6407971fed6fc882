import { PgBoss } from 'pg-boss';

import { JOB_SCHEMA } from './job-boss.js';
import { QUEUES } from './queues.js';

/**
 * Makes or updates the queue's tables and every queue, as the schema's owner; part of the migration step.
 *
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: JOB_SCHEMA, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const [name, policy] of Object.entries(QUEUES)) {
      const known = await boss.getQueue(name);
      if (!known) await boss.createQueue(name, policy);
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
