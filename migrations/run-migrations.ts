import { installQueues, queueGrants } from '@app/jobs';
import pg from 'pg';
import { migrationDataSource } from './data-source.js';
import { backupRole, runtimeRole } from './support/tenant-table.js';

/** Any number that nothing else in the database locks. */
const LOCK = 4_715_221_901;

/**
 * Brings the schema and the job queues up to date. Processes that start together take turns: the first one migrates, the others find nothing left to do.
 *
 * @returns the names of the migrations that were run now
 */
export async function runMigrations(ownerUrl: string): Promise<string[]> {
  const turn = new pg.Client({ connectionString: ownerUrl, application_name: 'enjuku migrate' });
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock($1)', [LOCK]);
    await turn.query('create schema if not exists app');
    const dataSource = await (await migrationDataSource(ownerUrl)).initialize();
    try {
      const done = await dataSource.runMigrations();
      await installQueues(ownerUrl);
      await dataSource.query(queueGrants(runtimeRole()));
      await dataSource.query(`grant usage on schema app, pgboss to ${backupRole()}`);
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await turn.end();
  }
}
