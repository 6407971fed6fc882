import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { allowConnections, bootstrapRoles, onDatabase } from '../../migrations/bootstrap-roles.js';
import { filesFolderOf } from './files-folder.js';
import { TEMPLATE, type TestServer, testServer } from './test-server.js';

export interface TestDatabase {
  /** As the API and the worker connect: `app_user`, under row-level security. */
  readonly url: string;
  /** As the migrations connect: `app_owner`. */
  readonly ownerUrl: string;
  /** As backups connect: `app_backup`. */
  readonly backupUrl: string;
  /** A superuser of the cluster, on this database. */
  readonly adminUrl: string;
  /** Ends its connections and deletes it, with the files that were kept beside it. */
  drop(): Promise<void>;
}

/** An empty database of the newest schema with the built-in content, for one test file: make it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const database = named(server);
  const { name } = database;
  await withAdmin(server.admin, async (client) => {
    await client.query(`create database ${name} template ${TEMPLATE} owner ${client.escapeIdentifier(new URL(server.owner).username)}`);
    await allowConnections(client, name, server);
  });
  return database;
}

/** As above, but nothing was migrated yet: only the roles and the empty schemas are there. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const database = named(server);
  const { url: user, ownerUrl: owner, backupUrl: backup } = database;
  await bootstrapRoles(server.admin, { owner, user, backup });
  return database;
}

function named(server: TestServer): TestDatabase & { readonly name: string } {
  const name = `test_${randomBytes(8).toString('hex')}`;
  return {
    name,
    url: onDatabase(server.user, name),
    ownerUrl: onDatabase(server.owner, name),
    backupUrl: onDatabase(server.backup, name),
    adminUrl: onDatabase(server.admin, name),
    drop: async () => {
      await withAdmin(server.admin, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
      await rm(filesFolderOf(onDatabase(server.user, name)), { recursive: true, force: true });
    },
  };
}

async function withAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
