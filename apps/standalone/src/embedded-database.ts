import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';
import { createCluster } from './create-cluster.js';
import { freePort, isPortFree } from './ports.js';
import { findPostgres, POSTGRES_MAJOR, type PostgresPrograms } from './postgres-programs.js';
import { isPostmasterOf, readPostmaster } from './postmaster.js';
import { assertReachable, type ServerAccount, serverAccount } from './server-account.js';
import { removeStaleNote, stopServer } from './stop-server.js';

export interface EmbeddedDatabaseOptions {
  /** Holds the cluster in `postgres/` and the server's log in `postgres.log`; made if missing. */
  readonly folder: string;
  /** Of the role `postgres`; set when the cluster is made, and to be kept from then on. */
  readonly superuserPassword: string;
  /** A port that must be used; without it any free one is taken. */
  readonly port?: number;
  /** Server settings, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase {
  readonly port: number;
  readonly programs: PostgresPrograms;
  readonly account: ServerAccount | null;
  readonly dataFolder: string;
  /** For the superuser, who makes roles and databases and is not used for anything else. */
  readonly adminUrl: string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Closes connections, writes everything down and ends the server. */
  stop(): Promise<void>;
}

const START_SECONDS = 120;

/**
 * Starts PostgreSQL on a data folder, on the loopback interface only, in a session of its own so that an interrupt typed in the
 * terminal ends the programs that use it first. A server that a killed process left behind in the folder is ended cleanly before.
 *
 * @throws CannotStart with one sentence about what stands in the way
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const programs = await findPostgres();
  const account = serverAccount();
  const dataFolder = await prepare(options, programs, account);
  if (options.port !== undefined && !(await isPortFree(options.port))) throw portTaken(options.port);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const server = launch(options, programs, account, dataFolder, port);
    if (await becomesReady(server, dataFolder)) return running(server, port, programs, account, dataFolder, options.superuserPassword);
    const log = readFileSync(logOf(options.folder), 'utf8');
    const passes = /could not bind|pre-existing shared memory block/.test(log);
    if (!passes || attempt === 5) throw whyNot(log, port, options.folder);
    await wait(1000);
  }
}

/** Everything that can be put right, or told apart, before the server is started. */
async function prepare(options: EmbeddedDatabaseOptions, programs: PostgresPrograms, account: ServerAccount | null): Promise<string> {
  mkdirSync(options.folder, { recursive: true });
  assertReachable(programs.folder, account);
  assertReachable(options.folder, account);
  const dataFolder = join(options.folder, 'postgres');
  if (!existsSync(dataFolder)) await createCluster(options.folder, options.superuserPassword, programs, account);
  assertOwned(dataFolder, account);
  assertVersion(dataFolder);
  const left = readPostmaster(dataFolder);
  if (left && isPostmasterOf(left.pid, dataFolder)) await stopServer(programs, account, dataFolder);
  removeStaleNote(dataFolder);
  return dataFolder;
}

function assertOwned(dataFolder: string, account: ServerAccount | null): void {
  const self = account?.uid ?? process.getuid?.();
  const { uid } = statSync(dataFolder);
  if (self === undefined || uid === self) return;
  throw new CannotStart(
    `The folder ${dataFolder} belongs to another account (number ${uid}): start as the account that made it, or give it to account ${self} (chown -R).`,
  );
}

function assertVersion(dataFolder: string): void {
  const version = existsSync(join(dataFolder, 'PG_VERSION')) ? readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim() : 'unknown';
  if (version === POSTGRES_MAJOR) return;
  throw new CannotStart(
    `The folder ${dataFolder} was written by PostgreSQL ${version}, and this program carries PostgreSQL ${POSTGRES_MAJOR}: restore a backup into a new folder, or start the older program again.`,
  );
}

function launch(
  options: EmbeddedDatabaseOptions,
  programs: PostgresPrograms,
  account: ServerAccount | null,
  dataFolder: string,
  port: number,
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const log = openSync(logOf(options.folder), 'w', 0o600);
  if (account) chownSync(logOf(options.folder), account.uid, account.gid);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(programs.postgres, ['-D', dataFolder, ...flags], {
    ...account,
    cwd: dataFolder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  server.unref();
  return server;
}

async function becomesReady(server: ChildProcess, dataFolder: string): Promise<boolean> {
  let failed = false;
  server.on('error', () => {
    failed = true;
  });
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (failed || server.exitCode !== null || server.signalCode !== null) return false;
    const note = readPostmaster(dataFolder);
    if (note?.ready && note.pid === server.pid) return true;
    await wait(30);
  }
  server.kill('SIGQUIT');
  return false;
}

function running(
  server: ChildProcess,
  port: number,
  programs: PostgresPrograms,
  account: ServerAccount | null,
  dataFolder: string,
  password: string,
): EmbeddedDatabase {
  const ended = once(server, 'exit').then(() => undefined);
  return {
    port,
    programs,
    account,
    dataFolder,
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    ended,
    stop: async () => {
      await stopServer(programs, account, dataFolder);
      await ended;
    },
  };
}

function whyNot(log: string, port: number, folder: string): CannotStart {
  if (/could not bind/.test(log)) return portTaken(port);
  const reason = /^.*(?:FATAL|PANIC):\s*(.*)$/m.exec(log)?.[1] ?? (log.trim().split('\n').at(-1) || 'it ended without a word');
  return new CannotStart(`The built-in PostgreSQL did not start: ${reason} (its whole log: ${logOf(folder)}).`);
}

function portTaken(port: number): CannotStart {
  return new CannotStart(`Port ${port} on 127.0.0.1 is used by another program: end that program, or choose another port.`);
}

function logOf(folder: string): string {
  return join(folder, 'postgres.log');
}
