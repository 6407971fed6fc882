import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings, type Settings } from '@app/kernel';
import pg from 'pg';
import { Contexts } from '../../apps/standalone/src/commands/contexts.js';
import { startEmbeddedDatabase } from '../../apps/standalone/src/embedded-database.js';
import { required } from '../../apps/standalone/src/environment.js';
import { keepDatabase } from '../../apps/standalone/src/keep-database.js';
import { loadContent } from '../../apps/standalone/src/load-content.js';
import { migrateDatabase } from '../../apps/standalone/src/migrate-database.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { onDatabase } from '../../migrations/bootstrap-roles.js';
import { Child } from './child.js';

/** An installation of its own, in a folder that goes away with the bench: the embedded PostgreSQL as it is delivered, and the built apps. */
export class World {
  private readonly children: Child[] = [];
  private readonly endings: (() => Promise<unknown>)[] = [];

  private constructor(
    /** As superuser, past row-level security: for loading data and for floors. */
    readonly admin: pg.Pool,
    readonly contexts: Contexts,
    readonly environment: NodeJS.ProcessEnv,
    readonly settings: Settings,
  ) {}

  static async open(): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'enjuku-bench-'));
    // Started as root, PostgreSQL runs under another account, which has to pass through.
    chmodSync(folder, 0o711);
    const remove = keepDatabase(folder, { remove: true });
    const server = await startEmbeddedDatabase({ folder, superuserPassword: secret() });
    const adminUrl = onDatabase(server.adminUrl, 'enjuku');
    const as = (role: string) => Object.assign(new URL(adminUrl), { username: role, password: secret() }).href;
    const urls = { ownerUrl: as('app_owner'), userUrl: as('app_user'), backupUrl: as('app_backup') };
    await migrateDatabase({ ...urls, bootstrap: { adminUrl: server.adminUrl, backupUrl: urls.backupUrl } });
    await loadContent({ databaseUrl: urls.userUrl });

    const environment = { DATABASE_URL: urls.userUrl, APP_SECRET: secret(), LOG_LEVEL: 'error', METRICS_PORT: '0', DATA_DIR: folder };
    const settings = required(readSettings(environment));
    const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
    admin.on('error', () => undefined);
    const world = new World(admin, await Contexts.open(settings), environment, settings);
    world.endings.push(
      remove,
      () => server.stop(),
      () => admin.end(),
      () => world.contexts.close(),
    );
    return world;
  }

  /** A process that ends with the bench at the latest. */
  start(script: string, environment: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Child {
    const child = Child.start(script, { ...this.environment, ...environment }, args);
    this.children.push(child);
    return child;
  }

  /** The built API as a process of its own, ready to serve. */
  async startApi(environment: NodeJS.ProcessEnv = {}): Promise<{ readonly child: Child; readonly port: number; readonly url: string }> {
    const port = await freePort();
    const child = this.start('apps/api/src/main.js', { PORT: String(port), ...environment });
    await readyAt(port);
    return { child, port, url: `http://127.0.0.1:${port}` };
  }

  startWorker(environment: NodeJS.ProcessEnv = {}): Child {
    return this.start('apps/worker/src/main.js', environment);
  }

  async close(): Promise<void> {
    await Promise.all(this.children.map((child) => child.end()));
    for (const end of this.endings.toReversed()) await end();
  }
}

export async function readyAt(port: number): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(10)) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
  }
  throw new Error('The API was not ready after a minute.');
}

function secret(): string {
  return randomBytes(32).toString('hex');
}
