import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';
import type { Cluster } from './cluster.js';
import { assertUsable } from './cluster-checks.js';
import { createCluster } from './create-cluster.js';
import type { Keeping } from './database-keeper.js';
import { KEEPER_NOTE } from './keep-database.js';
import { freePort, obstacleAt } from './ports.js';
import { findPostgres } from './postgres-programs.js';
import { readPostmaster } from './postmaster.js';
import { assertReachable, serverAccount } from './server-account.js';
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
  /** For the superuser, who makes roles and databases and is not used for anything else. */
  readonly adminUrl: string;
  /** Settles when the server has ended, with how: a signal, or the code it ended with. */
  readonly ended: Promise<string>;
  /** Closes connections, writes everything down and ends the server. */
  stop(): Promise<void>;
}

/**
 * What a failed statement was given stands in its details, its context and its own text: addresses, names, passwords of roles; and in the
 * error itself, where a value could not be read. So the server's log says what happened to the server; what failed, where and for which
 * request, says the application's.
 */
const DISCREET = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

const START_SECONDS = 120;
const ATTEMPTS = 5;

/**
 * Starts PostgreSQL on a data folder, on the loopback interface only, in a session of its own so that an interrupt typed in the
 * terminal ends the programs that use it first. A server that a killed process left behind in the folder is ended cleanly before.
 *
 * @throws CannotStart with one sentence about what stands in the way
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const cluster = await prepare(options);
  if (options.port !== undefined && (await obstacleAt(options.port)) !== null) throw portTaken(options.port);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const server = launch(options, cluster, port);
    if (await becomesReady(server, cluster)) return running(server, cluster, port, options.superuserPassword);
    const log = readFileSync(logOf(options.folder), 'utf8');
    if (!PASSES.test(log) || attempt === ATTEMPTS) throw whyNot(log, port, options.folder);
    await wait(1000);
  }
}

/** Another program was faster at the port; the children of a killed server have not all noticed yet. */
const PASSES = /could not bind|pre-existing shared memory block/;

/** Everything that can be put right, or told apart, before the server is started. */
async function prepare({ folder, superuserPassword }: EmbeddedDatabaseOptions): Promise<Cluster> {
  const cluster = { programs: await findPostgres(), account: serverAccount(), dataFolder: join(folder, 'postgres') };
  mkdirSync(folder, { recursive: true });
  assertReachable(cluster.programs.folder, cluster.account);
  assertReachable(folder, cluster.account);
  if (!existsSync(cluster.dataFolder)) await createCluster(folder, superuserPassword, cluster);
  assertUsable(cluster);
  await stopServer(cluster);
  removeStaleNote(cluster.dataFolder);
  const keeping: Keeping = { pgCtl: cluster.programs.pgCtl, dataFolder: cluster.dataFolder, account: cluster.account };
  writeFileSync(join(folder, KEEPER_NOTE), JSON.stringify(keeping));
  return cluster;
}

function launch({ folder, settings }: EmbeddedDatabaseOptions, { programs, account, dataFolder }: Cluster, port: number): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...DISCREET,
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logOf(folder), 'w', 0o600);
  if (account) chownSync(logOf(folder), account.uid, account.gid);
  const { PATH, SYSTEMROOT } = process.env;
  const server = spawn(programs.postgres, ['-D', dataFolder, ...flags], {
    ...account,
    cwd: dataFolder,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    env: { PATH, SYSTEMROOT, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  server.unref();
  return server;
}

async function becomesReady(server: ChildProcess, { dataFolder }: Cluster): Promise<boolean> {
  let failed = false;
  server.on('error', () => {
    failed = true;
  });
  for (const deadline = Date.now() + START_SECONDS * 1000; Date.now() < deadline; await wait(30)) {
    if (failed || server.exitCode !== null || server.signalCode !== null) return false;
    const note = readPostmaster(dataFolder);
    if (note?.ready && note.pid === server.pid) return true;
  }
  server.kill('SIGQUIT');
  return false;
}

function running(server: ChildProcess, cluster: Cluster, port: number, password: string): EmbeddedDatabase {
  const ended = once(server, 'exit').then(([code, signal]) => signal ?? `code ${code}`);
  return {
    port,
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    ended,
    stop: async () => {
      await stopServer(cluster);
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
