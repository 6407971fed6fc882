import type { QueueName } from '@app/jobs';
import { TenantDatabase } from '@app/tenancy';

/**
 * Lays to rest what the open transaction left to be done: mails count as sent when they were written, and jobs are taken back but for those of
 * some queues. What happened months ago must not send mail today. Jobs of others are not touched: only rows that this transaction wrote.
 */
export async function settle(database: TenantDatabase, { but = [] }: { readonly but?: readonly QueueName[] } = {}): Promise<void> {
  await database.affected(
    `update app.message set state = 'sent', transport = 'outbox', sent_at = created_at where organization_id = $1 and state in ('queued', 'held')`,
    [database.tenantId],
  );
  await database.affected(`delete from pgboss.job where xmin = pg_current_xact_id()::xid and name <> all ($1)`, [but]);
}
