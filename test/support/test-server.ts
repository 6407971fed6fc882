import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../apps/standalone/src/embedded-database.js';
import { bootstrapRoles, onDatabase, type RoleUrls } from '../../migrations/bootstrap-roles.js';
import { runMigrations } from '../../migrations/run-migrations.js';
import { seedTemplate } from './seed-template.js';

/** The PostgreSQL of this test run: `admin` is its superuser, the roles point at the migrated and seeded template. */
export interface TestServer extends RoleUrls {
  readonly admin: string;
}

export const TEMPLATE = 'enjuku_template';
const PATIENCE_SECONDS = 120;

/** What a crash would lose does not matter here. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  max_wal_size: '4GB',
};

/**
 * The server of this run. The first test that asks starts it, in whichever of jest's workers it is; the others wait.
 * With TEST_DATABASE_ADMIN_URL (a superuser) an existing server is used.
 */
export async function testServer(): Promise<TestServer> {
  const room = process.env.TEST_DATABASE_ROOM;
  if (!room) throw new Error('Run through jest: its global setup makes the room for the database.');
  if (isFirst(room)) await prepare(room);
  return await prepared(room);
}

function isFirst(room: string): boolean {
  try {
    mkdirSync(join(room, 'starting'));
    return true;
  } catch {
    return false;
  }
}

async function prepare(room: string): Promise<void> {
  try {
    const admin = process.env.TEST_DATABASE_ADMIN_URL ?? (await startServer(room));
    publish(room, 'server.json', JSON.stringify(await makeTemplate(admin)));
  } catch (error) {
    publish(room, 'failure.txt', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

async function startServer(room: string): Promise<string> {
  const server = await startEmbeddedDatabase({ folder: room, superuserPassword: password(), settings: FAST });
  return server.adminUrl;
}

async function makeTemplate(admin: string): Promise<TestServer> {
  const as = (role: string) => {
    const url = new URL(onDatabase(admin, TEMPLATE));
    url.username = role;
    url.password = password();
    return url.href;
  };
  const roles: RoleUrls = { owner: as('app_owner'), user: as('app_user'), backup: as('app_backup') };
  await clearTemplate(admin);
  await bootstrapRoles(admin, roles);
  await runMigrations(roles.owner);
  await seedTemplate(roles);
  await sealTemplate(admin);
  return { admin, ...roles };
}

/** What an interrupted run left in a server that was lent. */
async function clearTemplate(admin: string): Promise<void> {
  await asAdmin(
    admin,
    `update pg_database set datistemplate = false where datname = '${TEMPLATE}'`,
    `drop database if exists ${TEMPLATE} with (force)`,
  );
}

/** Nobody may be connected to a database while it is copied. */
async function sealTemplate(admin: string): Promise<void> {
  await asAdmin(admin, `alter database ${TEMPLATE} is_template true allow_connections false`);
}

async function asAdmin(admin: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function prepared(room: string): Promise<TestServer> {
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await wait(50)) {
    if (existsSync(join(room, 'server.json'))) return JSON.parse(readFileSync(join(room, 'server.json'), 'utf8'));
    if (existsSync(join(room, 'failure.txt')))
      throw new Error(`The test database could not be made. ${readFileSync(join(room, 'failure.txt'), 'utf8')}`);
  }
  throw new Error(`The test database was not ready after ${PATIENCE_SECONDS} s.`);
}

function publish(room: string, name: string, text: string): void {
  const draft = join(room, `.${name}`);
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, join(room, name));
}

function password(): string {
  return randomBytes(18).toString('base64url');
}
