import { readMigrationSettings } from '@app/kernel';
import { required } from './environment.js';
import { migrateDatabase } from './migrate-database.js';
import { plainly } from './plainly.js';

/** `npm run migrate`, for a database of one's own; the embedded one is migrated at every start. */
async function migrate(): Promise<void> {
  const done = await migrateDatabase(required(readMigrationSettings(process.env)));
  for (const name of done) console.log(`Migrated: ${name}`);
  if (done.length === 0) console.log('The schema is up to date.');
}

await migrate().catch((error: unknown) => {
  console.error(plainly(error));
  process.exitCode = 1;
});
