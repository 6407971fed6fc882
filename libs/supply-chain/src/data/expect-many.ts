import type { TenantDatabase } from '@app/tenancy';

/**
 * Keeps the planner from comparing each row with each other one, until the transaction ends or this is taken back: it expects
 * few rows whatever there are (see `RELATIONSHIP`), and the target of an update cannot be looked up by `lateral`.
 */
export async function expectMany(database: TenantDatabase, many: boolean): Promise<void> {
  await database.rows(`select set_config('enable_nestloop', $1, true)`, [many ? 'off' : 'on']);
}
