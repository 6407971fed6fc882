import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openFileStore, StorageObstacle } from '@app/files';
import { type Environment, type MigrationSettings, readMigrationSettings, readSettings, type Settings } from '@app/kernel';
import { startBuiltApp } from './built-app.js';
import { CannotStart } from './cannot-start.js';
import { runEmbeddedDatabase } from './embedded-service.js';
import { environmentOf, required } from './environment.js';
import { takeFolder } from './folder-lock.js';
import { keepRunning, type Supervision } from './keep-running.js';
import { loadContent } from './load-content.js';
import { migrateDatabase } from './migrate-database.js';
import { obstacleAt } from './ports.js';
import { keptSecrets, type Secrets } from './secrets.js';
import type { Shutdown } from './shutdown.js';
import { waitUntilReady } from './wait-until-ready.js';

/**
 * Everything on one machine with nothing installed: the database, unless DATABASE_URL names one, its schema and content, the API and the worker.
 *
 * @throws CannotStart with what an operator can put right; Interrupted when the end began meanwhile
 */
export async function start(operator: Environment, shutdown: Shutdown, supervision: Supervision): Promise<Settings> {
  const dataDir = prepareFolder(operator.DATA_DIR || './data');
  const giveBack = takeFolder(dataDir);
  await shutdown.add(async () => giveBack());
  const secrets = keptSecrets(dataDir);
  const environment = (databaseUrl: string) => environmentOf(operator, { databaseUrl, appSecret: secrets.app, dataDir });
  await checkBeforehand(environment(operator.DATABASE_URL || 'postgres://made.later/enjuku'), supervision);

  const database = operator.DATABASE_URL
    ? required(readMigrationSettings(operator))
    : await embedded(dataDir, secrets, shutdown, supervision);
  supervision.say('Preparing the database …');
  await migrateDatabase(database);
  const settings = required(readSettings(environment(database.userUrl)));
  await loadContent(settings);

  await startApps(environment(database.userUrl), shutdown, supervision);
  await waitUntilReady(settings.host, settings.port);
  return settings;
}

/** Closed to others; where root lends PostgreSQL another account, that one has to pass through. */
export function prepareFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return resolve(folder);
}

/** Says what is wrong with the settings, the storage of files and the port before anything was started. */
async function checkBeforehand(environment: Environment, supervision: Supervision): Promise<void> {
  const settings = required(readSettings(environment));
  await checkStorage(settings, supervision);
  const { port, host } = settings;
  const obstacle = await obstacleAt(port, host);
  if (obstacle === 'EADDRINUSE')
    throw new CannotStart(`Port ${port} is used by another program: end that program, or set PORT to another number.`);
  if (obstacle === 'EACCES') throw new CannotStart(`Port ${port} may not be used by this account: set PORT to a number above 1023.`);
  if (obstacle !== null)
    throw new CannotStart(`Nobody can listen on '${host}' here (${obstacle}): set HOST to an address of this machine, such as 127.0.0.1.`);
}

/** A full one is no reason to stay away: it is emptied by what runs here, when the time of its files is over. */
async function checkStorage(settings: Settings, { say }: Supervision): Promise<void> {
  try {
    const store = await openFileStore(settings);
    await store.check();
  } catch (error) {
    if (!(error instanceof StorageObstacle)) throw error;
    if (error.stopsStart) throw new CannotStart(error.message);
    say(error.message);
  }
}

async function embedded(dataDir: string, secrets: Secrets, shutdown: Shutdown, supervision: Supervision): Promise<MigrationSettings> {
  supervision.say(`Starting the built-in PostgreSQL in ${dataDir} …`);
  const { adminUrl, ownerUrl, userUrl, backupUrl, stop } = await runEmbeddedDatabase(dataDir, secrets, supervision);
  await shutdown.add(stop);
  return { ownerUrl, userUrl, bootstrap: { adminUrl, backupUrl } };
}

async function startApps(environment: NodeJS.ProcessEnv, shutdown: Shutdown, supervision: Supervision): Promise<void> {
  const startApi = () => startBuiltApp('api', environment);
  const startWorker = () => startBuiltApp('worker', environment);
  const stopApi = keepRunning('API', await startApi(), startApi, supervision);
  const stopWorker = keepRunning('worker', await startWorker(), startWorker, supervision);
  await shutdown.add(async () => void (await Promise.all([stopApi(), stopWorker()])));
}
