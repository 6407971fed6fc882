import { startEmbeddedDatabase } from './embedded-database.js';
import { keepDatabase } from './keep-database.js';
import { keepRunning, type Supervision } from './keep-running.js';
import type { Secrets } from './secrets.js';

export interface EmbeddedService {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly userUrl: string;
  readonly backupUrl: string;
  stop(): Promise<void>;
}

/** The embedded database of a data folder with the URLs of its roles; when it is killed it comes back on the same port. */
export async function runEmbeddedDatabase(folder: string, secrets: Secrets, supervision: Supervision): Promise<EmbeddedService> {
  const letKeeperGo = keepDatabase(folder);
  const start = (port?: number) => startEmbeddedDatabase({ folder, superuserPassword: secrets.superuser, ...(port ? { port } : {}) });
  const first = await start();
  const stop = keepRunning('database', first, () => start(first.port), supervision);
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${first.port}/enjuku`;
  return {
    adminUrl: first.adminUrl,
    ownerUrl: urlOf('app_owner', secrets.owner),
    userUrl: urlOf('app_user', secrets.user),
    backupUrl: urlOf('app_backup', secrets.backup),
    stop: async () => {
      await stop();
      await letKeeperGo();
    },
  };
}
