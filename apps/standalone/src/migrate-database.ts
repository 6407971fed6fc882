import type { MigrationSettings } from '@app/kernel';
import { bootstrapRoles } from '../../../migrations/bootstrap-roles.js';
import { runMigrations } from '../../../migrations/run-migrations.js';

/**
 * Makes the roles and the database when an administrator is given, then brings the schema up to date.
 *
 * @returns the names of the migrations that were run now
 */
export async function migrateDatabase({ ownerUrl, userUrl, bootstrap }: MigrationSettings): Promise<string[]> {
  if (bootstrap) await bootstrapRoles(bootstrap.adminUrl, { owner: ownerUrl, user: userUrl, backup: bootstrap.backupUrl });
  return runMigrations(ownerUrl);
}
