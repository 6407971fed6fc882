import type { Environment, Reading } from '@app/kernel';
import { CannotStart } from './cannot-start.js';

/** The settings, if nothing is wrong with them. */
export function required<T>(reading: Reading<T>): T {
  if ('settings' in reading) return reading.settings;
  throw new CannotStart(reading.problems.join('\n'));
}

export interface Made {
  readonly databaseUrl: string;
  readonly appSecret: string;
  readonly dataDir: string;
}

/**
 * The environment of the API and the worker: what the operator set, completed by what was made here.
 * The passwords of the roles that may do more than the API are taken out of it.
 */
export function environmentOf(operator: Environment, { databaseUrl, appSecret, dataDir }: Made): NodeJS.ProcessEnv {
  const { DATABASE_ADMIN_URL, DATABASE_OWNER_URL, DATABASE_BACKUP_URL, ...rest } = operator;
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  return { METRICS_PORT: '0', LOG_LEVEL: 'warn', APP_SECRET: appSecret, ...set, DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
}
