import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Environment, readSettings, type Settings } from '@app/kernel';
import { CannotStart } from '../cannot-start.js';
import { type EmbeddedService, runEmbeddedDatabase } from '../embedded-service.js';
import { environmentOf, required } from '../environment.js';
import { takeFolder } from '../folder-lock.js';
import { loadContent } from '../load-content.js';
import { migrateDatabase } from '../migrate-database.js';
import { isPostmasterOf, readPostmaster } from '../postmaster.js';
import { keptSecrets, type Secrets } from '../secrets.js';
import { prepareFolder } from '../start.js';

/** The database that a command works on. */
export interface Installation {
  readonly settings: Settings;
  /** Of the role that owns the tables; null where nobody gave it. */
  readonly ownerUrl: string | null;
  /** Whether the product runs on it at this moment, as far as can be told here. */
  readonly isRunning: boolean;
  /** Ends what was started for the command. */
  leave(): Promise<void>;
}

/**
 * Finds the database: the one of DATABASE_URL; else the embedded one of the data folder, as it runs under `npm start`; else that one, started
 * and brought up to date for as long as the command takes.
 *
 * @throws CannotStart
 */
export async function findInstallation(operator: Environment): Promise<Installation> {
  const dataDir = resolve(operator.DATA_DIR || './data');
  if (operator.DATABASE_URL) return external(operator, operator.DATABASE_URL, dataDir);
  const postgres = join(dataDir, 'postgres');
  const server = readPostmaster(postgres);
  if (server?.ready && isPostmasterOf(server.pid, postgres)) return running(operator, dataDir, server.port);
  return started(operator, dataDir);
}

function external(operator: Environment, databaseUrl: string, dataDir: string): Installation {
  const appSecret = operator.APP_SECRET || (existsSync(join(dataDir, 'secrets.json')) ? keptSecrets(dataDir).app : '');
  return {
    settings: required(readSettings(environmentOf(operator, { databaseUrl, appSecret, dataDir }))),
    ownerUrl: operator.DATABASE_OWNER_URL || null,
    isRunning: true,
    leave: async () => undefined,
  };
}

function running(operator: Environment, dataDir: string, port: number): Installation {
  const secrets = keptSecrets(dataDir);
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/enjuku`;
  return {
    settings: settingsOf(operator, secrets, dataDir, urlOf('app_user', secrets.user)),
    ownerUrl: urlOf('app_owner', secrets.owner),
    isRunning: true,
    leave: async () => undefined,
  };
}

async function started(operator: Environment, dataDir: string): Promise<Installation> {
  prepareFolder(dataDir);
  const giveBack = takeFolder(dataDir);
  let database: EmbeddedService | undefined;
  const leave = async () => {
    await database?.stop();
    giveBack();
  };
  try {
    const secrets = keptSecrets(dataDir);
    database = await runEmbeddedDatabase(dataDir, secrets, { say: () => undefined, giveUp });
    const { adminUrl, ownerUrl, userUrl, backupUrl } = database;
    await migrateDatabase({ ownerUrl, userUrl, bootstrap: { adminUrl, backupUrl } });
    const settings = settingsOf(operator, secrets, dataDir, userUrl);
    await loadContent(settings);
    return { settings, ownerUrl, isRunning: false, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

function settingsOf(operator: Environment, secrets: Secrets, dataDir: string, databaseUrl: string): Settings {
  return required(readSettings(environmentOf(operator, { databaseUrl, appSecret: secrets.app, dataDir })));
}

function giveUp(sentence: string): never {
  throw new CannotStart(sentence);
}
