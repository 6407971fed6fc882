import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** What the product makes up for itself when nobody configures it. */
export interface Secrets {
  /** The key that all others are derived from (APP_SECRET). */
  readonly app: string;
  /** Passwords of the embedded database's roles. */
  readonly superuser: string;
  readonly owner: string;
  readonly user: string;
  readonly backup: string;
}

const NAMES = ['app', 'superuser', 'owner', 'user', 'backup'] as const;

/**
 * Reads the secrets kept in the data folder, or makes them at the first start; only this account may read them.
 *
 * @throws CannotStart when a database is there, and the secrets that belong to it are not
 */
export function keptSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return read(file);
  if (existsSync(join(folder, 'postgres'))) {
    throw new CannotStart(`${file} is missing, and the database beside it cannot be opened without it: put it back from a backup.`);
  }
  mkdirSync(folder, { recursive: true });
  const secrets = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('hex')]));
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return read(file);
}

function read(file: string): Secrets {
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (isSecrets(kept)) return kept;
  throw new CannotStart(`${file} does not hold the secrets that this program wrote: put it back from a backup.`);
}

function isSecrets(kept: unknown): kept is Secrets {
  return (
    typeof kept === 'object' && kept !== null && NAMES.every((name) => name in kept && typeof kept[name as keyof typeof kept] === 'string')
  );
}
