import { readMigrationSettings } from '@app/kernel';
import { required } from './environment.js';
import { loadContent } from './load-content.js';
import { migrateDatabase } from './migrate-database.js';
import { plainly } from './plainly.js';

/** `npm run migrate`: schema and built-in content of a database of one's own; the embedded one gets them at every start. */
async function migrate(): Promise<void> {
  const settings = required(readMigrationSettings(process.env));
  const done = await migrateDatabase(settings);
  for (const name of done) console.log(`Migrated: ${name}`);
  if (done.length === 0) console.log('The schema is up to date.');
  await loadContent({ databaseUrl: settings.userUrl });
}

await migrate().catch((error: unknown) => {
  console.error(plainly(error));
  process.exitCode = 1;
});
