import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';
import type { Cluster } from './cluster.js';
import { POSTGRES_MAJOR } from './postgres-programs.js';

/**
 * A data folder belongs to one account and to one major version of PostgreSQL.
 *
 * @throws CannotStart when it is somebody else's, or another version's
 */
export function assertUsable({ dataFolder, account }: Cluster): void {
  const self = account?.uid ?? process.getuid?.();
  const { uid } = statSync(dataFolder);
  if (self !== undefined && uid !== self) {
    throw new CannotStart(
      `The folder ${dataFolder} belongs to another account (number ${uid}): start as the account that made it, or give it to account ${self} (chown -R).`,
    );
  }
  const version = versionOf(dataFolder);
  if (version === POSTGRES_MAJOR) return;
  throw new CannotStart(
    `The folder ${dataFolder} was written by PostgreSQL ${version}, and this program carries PostgreSQL ${POSTGRES_MAJOR}: restore a backup into a new folder, or start the older program again.`,
  );
}

function versionOf(dataFolder: string): string {
  const file = join(dataFolder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'of an unknown version';
}
